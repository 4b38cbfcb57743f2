package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.FileAnswers;
import dev.vos.agent.bootstrap.Routes;
import dev.vos.agent.bootstrap.VirtualFiles;
import java.io.File;
import java.io.IOException;
import net.bytebuddy.asm.Advice;

/** java.io.File: questions and changes by name. */
@SuppressWarnings({"UnusedVariable", "ParameterName", "ReferenceEquality", "StringEquality"})
final class FileHooks {
  private FileHooks() {}

  /** exists(). */
  static final class Exists {
    private Exists() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = (FileAnswers.attributes(virtual) & VirtualFiles.EXISTS) != 0;
      }
    }
  }

  /** isDirectory(). */
  static final class IsDirectory {
    private IsDirectory() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = (FileAnswers.attributes(virtual) & VirtualFiles.DIRECTORY) != 0;
      }
    }
  }

  /** isFile(). */
  static final class IsFile {
    private IsFile() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = (FileAnswers.attributes(virtual) & VirtualFiles.REGULAR) != 0;
      }
    }
  }

  /** canRead(). */
  static final class CanRead {
    private CanRead() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.permitted(virtual, VirtualFiles.READ);
      }
    }
  }

  /** canWrite(). */
  static final class CanWrite {
    private CanWrite() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.permitted(virtual, VirtualFiles.WRITE);
      }
    }
  }

  /** canExecute(). */
  static final class CanExecute {
    private CanExecute() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.permitted(virtual, VirtualFiles.EXECUTE);
      }
    }
  }

  /** lastModified(). */
  static final class LastModified {
    private LastModified() {}

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

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) long result) {
      if (virtual != null) {
        result = FileAnswers.lastModified(virtual);
      }
    }
  }

  /** length(). */
  static final class Length {
    private Length() {}

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

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) long result) {
      if (virtual != null) {
        result = FileAnswers.length(virtual);
      }
    }
  }

  /** normalizedList(): the names behind list() and listFiles(). */
  static final class Names {
    private Names() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) String[] result) {
      if (virtual != null) {
        result = FileAnswers.list(virtual);
      }
    }
  }

  /** delete(). */
  static final class Delete {
    private Delete() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.delete(virtual);
      }
    }
  }

  /** mkdir(). */
  static final class Mkdir {
    private Mkdir() {}

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

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = FileAnswers.createDirectory(virtual);
      }
    }
  }

  /** createNewFile(). */
  static final class CreateNewFile {
    private CreateNewFile() {}

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

    @Advice.OnMethodExit
    static void exit(@Advice.Enter String virtual, @Advice.Return(readOnly = false) boolean result)
        throws IOException {
      if (virtual != null) {
        result = FileAnswers.createExclusively(virtual);
      }
    }
  }
}
