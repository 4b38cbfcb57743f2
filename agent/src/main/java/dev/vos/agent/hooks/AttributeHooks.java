package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.Providers;
import dev.vos.agent.bootstrap.Security;
import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.FileStore;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/** NIO's default provider: questions about files and their attributes. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class AttributeHooks {
  private AttributeHooks() {}

  /** checkAccess(Path, AccessMode[]). */
  @EnteredBy(PathEntrances.Following.class)
  static final class CheckAccess {
    private CheckAccess() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) AccessMode[] modes)
        throws IOException {
      if (virtual != null) {
        virtual.checkAccess(path, modes);
      }
    }
  }

  /** isReadable(Path), from 21 on. */
  @EnteredBy(PathEntrances.Following.class)
  static final class IsReadable {
    private IsReadable() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = Providers.permitted(virtual, path, AccessMode.READ);
      }
    }
  }

  /** isWritable(Path), from 21 on. */
  @EnteredBy(PathEntrances.Following.class)
  static final class IsWritable {
    private IsWritable() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = Providers.permitted(virtual, path, AccessMode.WRITE);
      }
    }
  }

  /** isExecutable(Path), from 21 on. */
  @EnteredBy(PathEntrances.Following.class)
  static final class IsExecutable {
    private IsExecutable() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = Providers.permitted(virtual, path, AccessMode.EXECUTE);
      }
    }
  }

  /** exists(Path), up to 17. */
  @EnteredBy(PathEntrances.Following.class)
  static final class ExistsFollowing {
    private ExistsFollowing() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = Providers.exists(virtual, path, null);
      }
    }
  }

  /** exists(Path, LinkOption[]), from 21 on. */
  static final class Exists {
    private Exists() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(
        @Advice.Argument(0) Path path, @Advice.Argument(1) LinkOption[] options) {
      return Providers.linked(path, options);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) LinkOption[] options,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = Providers.exists(virtual, path, options);
      }
    }
  }

  /** isDirectory(Path), up to 17. */
  @EnteredBy(PathEntrances.Following.class)
  static final class IsDirectory {
    private IsDirectory() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = Providers.isDirectory(virtual, path);
      }
    }
  }

  /** isRegularFile(Path), up to 17. */
  @EnteredBy(PathEntrances.Following.class)
  static final class IsRegularFile {
    private IsRegularFile() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Return(readOnly = false) boolean result) {
      if (virtual != null) {
        result = Providers.isRegularFile(virtual, path);
      }
    }
  }

  /** isSameFile(Path, Path). */
  static final class IsSameFile {
    private IsSameFile() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(@Advice.Argument(0) Path path, @Advice.Argument(1) Path other) {
      return Providers.either(path, other);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Path other,
        @Advice.Return(readOnly = false) boolean result)
        throws IOException {
      if (virtual != null) {
        result = virtual.isSameFile(path, other);
      }
    }
  }

  /** getFileStore(Path): the host's own looks at all directories above, so it works in its view. */
  static final class GetFileStore {
    private GetFileStore() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(
        @Advice.Argument(value = 0, readOnly = false) Path path,
        @Advice.Local("given") Path given) {
      given = path;
      FileSystemProvider virtual = Providers.following(path);
      if (virtual == null) {
        path = Providers.onHost(path);
      }
      Security.store(given.toString()); // the host's own check would be made in its view
      HostView.enter();
      return virtual;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Local("given") Path given,
        @Advice.Return(readOnly = false) FileStore result,
        @Advice.Thrown(readOnly = false) Throwable thrown)
        throws IOException {
      HostView.leave();
      if (virtual != null) {
        result = virtual.getFileStore(path);
      } else if (thrown != null) {
        thrown = Providers.restoreName(thrown, path, given);
      }
    }
  }

  /** readAttributes(Path, Class, LinkOption[]). */
  @EnteredBy(PathEntrances.Linked.class)
  static final class ReadAttributes {
    private ReadAttributes() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Class<? extends BasicFileAttributes> type,
        @Advice.Argument(2) LinkOption[] options,
        @Advice.Return(readOnly = false) BasicFileAttributes result)
        throws IOException {
      if (virtual != null) {
        result = virtual.readAttributes(path, type, options);
      }
    }
  }

  /** readAttributesIfExists(Path, Class, LinkOption[]), from 21 on. */
  @EnteredBy(PathEntrances.Linked.class)
  static final class ReadAttributesIfExists {
    private ReadAttributesIfExists() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Class<? extends BasicFileAttributes> type,
        @Advice.Argument(2) LinkOption[] options,
        @Advice.Return(readOnly = false) BasicFileAttributes result)
        throws IOException {
      if (virtual != null) {
        result = Providers.attributesOrNull(virtual, path, type, options);
      }
    }
  }

  /** readAttributes(Path, String, LinkOption[]). */
  @EnteredBy(PathEntrances.Linked.class)
  static final class ReadNamedAttributes {
    private ReadNamedAttributes() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) String names,
        @Advice.Argument(2) LinkOption[] options,
        @Advice.Return(readOnly = false) Map<String, Object> result)
        throws IOException {
      if (virtual != null) {
        result = virtual.readAttributes(path, names, options);
      }
    }
  }

  /** setAttribute(Path, String, Object, LinkOption[]). */
  static final class SetAttribute {
    private SetAttribute() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(
        @Advice.Argument(0) Path path, @Advice.Argument(3) LinkOption[] options) {
      return Providers.linked(path, options);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) String name,
        @Advice.Argument(2) Object value,
        @Advice.Argument(3) LinkOption[] options)
        throws IOException {
      if (virtual != null) {
        virtual.setAttribute(path, name, value, options);
      }
    }
  }

  /** getFileAttributeView(Path, Class, LinkOption[]). */
  @EnteredBy(PathEntrances.Linked.class)
  static final class GetFileAttributeView {
    private GetFileAttributeView() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Class<? extends FileAttributeView> type,
        @Advice.Argument(2) LinkOption[] options,
        @Advice.Return(readOnly = false) FileAttributeView result) {
      if (virtual != null) {
        result = virtual.getFileAttributeView(path, type, options);
      }
    }
  }
}
