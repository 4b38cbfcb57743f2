package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Descriptors;
import dev.vos.agent.bootstrap.Routes;
import java.io.File;
import java.io.FileDescriptor;
import net.bytebuddy.asm.Advice;

/** The entry parts that hooks of java.io share: a non-default answer skips the JDK's own code. */
@SuppressWarnings({"UnusedVariable", "ParameterName", "ReferenceEquality", "StringEquality"})
final class FileEntrances {
  private FileEntrances() {}

  /** java.io.File, links followed: its path if vos answers; else the file is the host's. */
  static final class Followed {
    private Followed() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static String enter(@Advice.This(readOnly = false) File self) {
      String path = self.getPath();
      String host = Routes.route(path);
      if (host == null) {
        return path;
      }
      if (host != path) {
        self = new File(host);
      }
      return null;
    }
  }

  /**
   * java.io.File by the directory entry itself: its path if vos answers; else the file is the
   * host's.
   */
  static final class Entry {
    private Entry() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static String enter(@Advice.This(readOnly = false) File self) {
      String path = self.getPath();
      String host = Routes.routeEntry(path);
      if (host == null) {
        return path;
      }
      if (host != path) {
        self = new File(host);
      }
      return null;
    }
  }

  /** A java.io stream: whether its descriptor is virtual. */
  static final class Descriptor {
    private Descriptor() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }
  }
}
