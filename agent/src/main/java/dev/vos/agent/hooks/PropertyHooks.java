package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.ProcessProperties;
import java.util.Properties;
import net.bytebuddy.asm.Advice;

/** System properties, where there are several processes. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class PropertyHooks {
  private PropertyHooks() {}

  /** System.getProperty(String). */
  static final class Get {
    private Get() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Properties enter() {
      return ProcessProperties.current();
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter Properties own,
        @Advice.Argument(0) String key,
        @Advice.Return(readOnly = false) String result) {
      if (own != null) {
        result = ProcessProperties.get(own, key);
      }
    }
  }

  /** System.getProperty(String, String). */
  static final class GetOr {
    private GetOr() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Properties enter() {
      return ProcessProperties.current();
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter Properties own,
        @Advice.Argument(0) String key,
        @Advice.Argument(1) String absent,
        @Advice.Return(readOnly = false) String result) {
      if (own != null) {
        result = ProcessProperties.get(own, key, absent);
      }
    }
  }

  /** System.getProperties(). */
  static final class GetAll {
    private GetAll() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Properties enter() {
      return ProcessProperties.current();
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter Properties own, @Advice.Return(readOnly = false) Properties result) {
      if (own != null) {
        result = own;
      }
    }
  }

  /** System.setProperty(String, String). */
  static final class Set {
    private Set() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Properties enter() {
      return ProcessProperties.current();
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter Properties own,
        @Advice.Argument(0) String key,
        @Advice.Argument(1) String value,
        @Advice.Return(readOnly = false) String result) {
      if (own != null) {
        result = ProcessProperties.set(own, key, value);
      }
    }
  }

  /** System.clearProperty(String). */
  static final class Clear {
    private Clear() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Properties enter() {
      return ProcessProperties.current();
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter Properties own,
        @Advice.Argument(0) String key,
        @Advice.Return(readOnly = false) String result) {
      if (own != null) {
        result = ProcessProperties.clear(own, key);
      }
    }
  }

  /** System.setProperties(Properties). */
  static final class SetAll {
    private SetAll() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Argument(0) Properties properties) {
      return ProcessProperties.replace(properties);
    }
  }
}
