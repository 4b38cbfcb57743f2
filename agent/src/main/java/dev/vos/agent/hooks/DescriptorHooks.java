package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Descriptors;
import dev.vos.agent.bootstrap.Routes;
import java.io.FileDescriptor;
import java.io.IOException;
import net.bytebuddy.asm.Advice;

/** How the java.io streams get their descriptors, and how these end. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class DescriptorHooks {
  private DescriptorHooks() {}

  /** FileInputStream.open(String). */
  static final class OpenForReading {
    private OpenForReading() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(value = 0, readOnly = false) String name,
        @Advice.Local("given") String given)
        throws IOException {
      given = name;
      String host = Routes.route(name);
      if (host == null) {
        Descriptors.openForReading(fd, name);
        return true;
      }
      name = host;
      return false;
    }

    @Advice.OnMethodExit(onThrowable = IOException.class)
    static void exit(
        @Advice.Argument(0) String name,
        @Advice.Local("given") String given,
        @Advice.Thrown(readOnly = false) Throwable thrown) {
      if (thrown != null) {
        thrown = Routes.restoreName(thrown, name, given);
      }
    }
  }

  /** FileOutputStream.open(String, boolean). */
  static final class OpenForWriting {
    private OpenForWriting() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(value = 0, readOnly = false) String name,
        @Advice.Argument(1) boolean append,
        @Advice.Local("given") String given)
        throws IOException {
      given = name;
      String host = Routes.route(name);
      if (host == null) {
        Descriptors.openForWriting(fd, name, append);
        return true;
      }
      name = host;
      return false;
    }

    @Advice.OnMethodExit(onThrowable = IOException.class)
    static void exit(
        @Advice.Argument(0) String name,
        @Advice.Local("given") String given,
        @Advice.Thrown(readOnly = false) Throwable thrown) {
      if (thrown != null) {
        thrown = Routes.restoreName(thrown, name, given);
      }
    }
  }

  /** RandomAccessFile.open(String, int). */
  static final class OpenRandomAccess {
    private OpenRandomAccess() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(value = 0, readOnly = false) String name,
        @Advice.Argument(1) int mode,
        @Advice.Local("given") String given)
        throws IOException {
      given = name;
      String host = Routes.route(name);
      if (host == null) {
        Descriptors.openRandomAccess(fd, name, mode);
        return true;
      }
      name = host;
      return false;
    }

    @Advice.OnMethodExit(onThrowable = IOException.class)
    static void exit(
        @Advice.Argument(0) String name,
        @Advice.Local("given") String given,
        @Advice.Thrown(readOnly = false) Throwable thrown) {
      if (thrown != null) {
        thrown = Routes.restoreName(thrown, name, given);
      }
    }
  }

  /** FileDescriptor.close(). */
  static final class Close {
    private Close() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.This FileDescriptor self) {
      return Descriptors.isVirtual(self);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter boolean virtual, @Advice.This FileDescriptor self)
        throws IOException {
      if (virtual) {
        Descriptors.close(self);
      }
    }
  }

  /** FileDescriptor.sync(). */
  static final class Sync {
    private Sync() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.This FileDescriptor self) {
      return Descriptors.isVirtual(self);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter boolean virtual, @Advice.This FileDescriptor self)
        throws IOException {
      if (virtual) {
        Descriptors.sync(self);
      }
    }
  }

  /** FileCleanable.performCleanup(): the stream was never closed and is gone. */
  static final class Cleanup {
    private Cleanup() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") int number) throws IOException {
      if (number < Descriptors.BASE) {
        return false;
      }
      Descriptors.closeRaised(number);
      return true;
    }
  }
}
