package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.FileAnswers;
import dev.vos.agent.bootstrap.VirtualFiles;
import java.io.IOException;
import net.bytebuddy.asm.Advice;

/** java.io.File: questions and changes by name. */
@SuppressWarnings({"UnusedVariable", "ParameterName", "ReferenceEquality", "StringEquality"})
final class FileHooks {
  private FileHooks() {}

  /** exists(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class Exists {
    private Exists() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = (FileAnswers.attributes(virtual) & VirtualFiles.EXISTS) != 0;
      }
    }
  }

  /** isDirectory(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class IsDirectory {
    private IsDirectory() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = (FileAnswers.attributes(virtual) & VirtualFiles.DIRECTORY) != 0;
      }
    }
  }

  /** isFile(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class IsFile {
    private IsFile() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = (FileAnswers.attributes(virtual) & VirtualFiles.REGULAR) != 0;
      }
    }
  }

  /** canRead(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class CanRead {
    private CanRead() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.permitted(virtual, VirtualFiles.READ);
      }
    }
  }

  /** canWrite(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class CanWrite {
    private CanWrite() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.permitted(virtual, VirtualFiles.WRITE);
      }
    }
  }

  /** canExecute(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class CanExecute {
    private CanExecute() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.permitted(virtual, VirtualFiles.EXECUTE);
      }
    }
  }

  /** lastModified(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class LastModified {
    private LastModified() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) long result) {
      if (virtual != null) {
        result = FileAnswers.lastModified(virtual);
      }
    }
  }

  /** length(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class Length {
    private Length() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) long result) {
      if (virtual != null) {
        result = FileAnswers.length(virtual);
      }
    }
  }

  /** normalizedList(): the names behind list() and listFiles(). */
  @EnteredBy(FileEntrances.Followed.class)
  static final class Names {
    private Names() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) String[] result) {
      if (virtual != null) {
        result = FileAnswers.list(virtual);
      }
    }
  }

  /** delete(). */
  @EnteredBy(FileEntrances.Entry.class)
  static final class Delete {
    private Delete() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.delete(virtual);
      }
    }
  }

  /** mkdir(). */
  @EnteredBy(FileEntrances.Entry.class)
  static final class Mkdir {
    private Mkdir() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.createDirectory(virtual);
      }
    }
  }

  /** createNewFile(). */
  @EnteredBy(FileEntrances.Entry.class)
  static final class CreateNewFile {
    private CreateNewFile() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result)
        throws IOException {
      if (virtual != null) {
        result = FileAnswers.createExclusively(virtual);
      }
    }
  }
}
