package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.FileAnswers;
import dev.vos.agent.bootstrap.Routes;
import dev.vos.agent.bootstrap.VirtualFiles;
import java.io.File;
import java.io.IOException;
import net.bytebuddy.asm.Advice;

/** java.io.File: attributes, space, renaming and temporary files. */
@SuppressWarnings({"UnusedVariable", "ParameterName", "ReferenceEquality", "StringEquality"})
final class FileChangeHooks {
  private FileChangeHooks() {}

  /** setLastModified(long). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class SetLastModified {
    private SetLastModified() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual,
        @Advice.Argument(0) long millis,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.setLastModified(virtual, millis);
      }
    }
  }

  /** setReadOnly(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class SetReadOnly {
    private SetReadOnly() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.setPermission(virtual, VirtualFiles.WRITE, false, false);
      }
    }
  }

  /** setWritable(boolean, boolean). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class SetWritable {
    private SetWritable() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual,
        @Advice.Argument(0) boolean enable,
        @Advice.Argument(1) boolean ownerOnly,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.setPermission(virtual, VirtualFiles.WRITE, enable, ownerOnly);
      }
    }
  }

  /** setReadable(boolean, boolean). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class SetReadable {
    private SetReadable() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual,
        @Advice.Argument(0) boolean enable,
        @Advice.Argument(1) boolean ownerOnly,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.setPermission(virtual, VirtualFiles.READ, enable, ownerOnly);
      }
    }
  }

  /** setExecutable(boolean, boolean). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class SetExecutable {
    private SetExecutable() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual,
        @Advice.Argument(0) boolean enable,
        @Advice.Argument(1) boolean ownerOnly,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.setPermission(virtual, VirtualFiles.EXECUTE, enable, ownerOnly);
      }
    }
  }

  /** getTotalSpace(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class TotalSpace {
    private TotalSpace() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) long result) {
      if (virtual != null) {
        result = FileAnswers.space(virtual, VirtualFiles.SPACE_TOTAL);
      }
    }
  }

  /** getFreeSpace(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class FreeSpace {
    private FreeSpace() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) long result) {
      if (virtual != null) {
        result = FileAnswers.space(virtual, VirtualFiles.SPACE_FREE);
      }
    }
  }

  /** getUsableSpace(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class UsableSpace {
    private UsableSpace() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) long result) {
      if (virtual != null) {
        result = FileAnswers.space(virtual, VirtualFiles.SPACE_USABLE);
      }
    }
  }

  /** renameTo(File): virtual as soon as one of both names is. */
  static final class RenameTo {
    private RenameTo() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static String[] enter(
        @Advice.This(readOnly = false) File self,
        @Advice.Argument(value = 0, readOnly = false) File target) {
      if (target == null) {
        return null;
      }
      String from = self.getPath();
      String to = target.getPath();
      String hostFrom = Routes.routeEntry(from);
      String hostTo = Routes.routeEntry(to);
      if (hostFrom == null || hostTo == null) {
        return new String[] {from, to};
      }
      if (hostFrom != from) {
        self = new File(hostFrom);
      }
      if (hostTo != to) {
        target = new File(hostTo);
      }
      return null;
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String[] virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.rename(virtual[0], virtual[1]);
      }
      Routes.linksChanged();
    }
  }

  /** createTempFile(String, String, File): in a directory that is not the host's own. */
  static final class CreateTempFile {
    private CreateTempFile() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static File enter(
        @Advice.Argument(0) String prefix,
        @Advice.Argument(1) String suffix,
        @Advice.Argument(2) File directory)
        throws IOException {
      return FileAnswers.createTemporary(prefix, suffix, directory);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter File virtual, @Advice.Return(readOnly = false) File result) {
      if (virtual != null) {
        result = virtual;
      }
    }
  }

  /** UnixFileSystem.resolve(File): relative names, against the virtual working directory. */
  static final class Resolve {
    private Resolve() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static String enter(@Advice.Argument(0) File file) {
      return Routes.absolute(file.getPath());
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) String result) {
      if (virtual != null) {
        result = virtual;
      }
    }
  }

  /** UnixFileSystem.canonicalize(String). */
  static final class Canonicalize {
    private Canonicalize() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static String enter(@Advice.Argument(0) String absolute) throws IOException {
      return Routes.canonicalize(absolute);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) String result) {
      if (virtual != null) {
        result = virtual;
      }
    }
  }
}
