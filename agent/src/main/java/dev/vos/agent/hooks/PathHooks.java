package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Providers;
import dev.vos.agent.bootstrap.Watchers;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.spi.FileSystemProvider;
import net.bytebuddy.asm.Advice;

/** sun.nio.fs.UnixPath and UnixFileSystem: what a path means to the host. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class PathHooks {
  private PathHooks() {}

  /** UnixPath.getByteArrayForSysCalls(): the last place before the host sees the path. */
  static final class BytesForHost {
    private BytesForHost() {}

    @Advice.OnMethodExit
    static void exit(@Advice.This Path self, @Advice.Return(readOnly = false) byte[] result) {
      result = Providers.forHost(self, result);
    }
  }

  /** UnixFileSystem.defaultDirectory(): what relative paths are relative to. */
  static final class DefaultDirectory {
    private DefaultDirectory() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) byte[] result) {
      result = Providers.workingDirectory(result);
    }
  }

  /** UnixPath.toRealPath(LinkOption[]). */
  static final class ToRealPath {
    private ToRealPath() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Path enter(@Advice.This Path self, @Advice.Argument(0) LinkOption[] options)
        throws IOException {
      return Providers.realPath(self, options);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter Path virtual, @Advice.Return(readOnly = false) Path result) {
      if (virtual != null) {
        result = virtual;
      }
    }
  }

  /** UnixPath.toUri(): a virtual directory too has a slash at the end. */
  static final class ToUri {
    private ToUri() {}

    @Advice.OnMethodExit
    static void exit(@Advice.This Path self, @Advice.Return(readOnly = false) URI result) {
      result = Providers.directoryUri(self, result);
    }
  }

  /** UnixSecureDirectoryStream.getName(Path): what it opens, by the host's name if absolute. */
  static final class NameInSecureStream {
    private NameInSecureStream() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 0, readOnly = false) Path path) {
      if (path != null) {
        path = Providers.inSecureStream(path);
      }
    }
  }

  /** UnixPath.register(WatchService, Kind[], Modifier[]): a virtual directory is vos's to watch. */
  static final class Register {
    private Register() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(@Advice.This Path self) {
      return Providers.following(self);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.This Path self,
        @Advice.Argument(0) WatchService service,
        @Advice.Argument(1) WatchEvent.Kind<?>[] kinds,
        @Advice.Argument(2) WatchEvent.Modifier[] modifiers,
        @Advice.Return(readOnly = false) WatchKey result)
        throws IOException {
      if (virtual != null) {
        result = Watchers.register(virtual, self, service, kinds, modifiers);
      }
    }
  }

  /** FileSystems.getDefault(), where that is the application's. */
  static final class DefaultFileSystem {
    private DefaultFileSystem() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) FileSystem result) {
      result = Providers.defaultFileSystem(result);
    }
  }

  /** UnixFileSystemProvider.getSunPathForSocketFile(Path). */
  static final class SocketName {
    private SocketName() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) Path path) throws SocketException {
      Providers.requireSocketPlace(path);
    }
  }
}
