package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Providers;
import dev.vos.agent.bootstrap.Routes;
import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import net.bytebuddy.asm.Advice;

/** NIO's default provider: operations that open, make, move and remove files. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class ProviderHooks {
  private ProviderHooks() {}

  /** newByteChannel(Path, Set, FileAttribute[]). */
  @EnteredBy(PathEntrances.Opening.class)
  static final class NewByteChannel {
    private NewByteChannel() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Set<? extends OpenOption> options,
        @Advice.Argument(2) FileAttribute<?>[] attributes,
        @Advice.Return(readOnly = false) SeekableByteChannel result)
        throws IOException {
      if (virtual != null) {
        result = virtual.newByteChannel(path, options, attributes);
      }
    }
  }

  /** newFileChannel(Path, Set, FileAttribute[]). */
  @EnteredBy(PathEntrances.Opening.class)
  static final class NewFileChannel {
    private NewFileChannel() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Set<? extends OpenOption> options,
        @Advice.Argument(2) FileAttribute<?>[] attributes,
        @Advice.Return(readOnly = false) FileChannel result)
        throws IOException {
      if (virtual != null) {
        result = virtual.newFileChannel(path, options, attributes);
      }
    }
  }

  /** newAsynchronousFileChannel(Path, Set, ExecutorService, FileAttribute[]). */
  @EnteredBy(PathEntrances.Opening.class)
  static final class NewAsynchronousFileChannel {
    private NewAsynchronousFileChannel() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Set<? extends OpenOption> options,
        @Advice.Argument(2) ExecutorService executor,
        @Advice.Argument(3) FileAttribute<?>[] attributes,
        @Advice.Return(readOnly = false) AsynchronousFileChannel result)
        throws IOException {
      if (virtual != null) {
        result = virtual.newAsynchronousFileChannel(path, options, executor, attributes);
      }
    }
  }

  /** newDirectoryStream(Path, Filter). */
  @EnteredBy(PathEntrances.Following.class)
  static final class NewDirectoryStream {
    private NewDirectoryStream() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) DirectoryStream.Filter<? super Path> filter,
        @Advice.Return(readOnly = false) DirectoryStream<Path> result)
        throws IOException {
      if (virtual != null) {
        result = virtual.newDirectoryStream(path, filter);
      }
    }
  }

  /** createDirectory(Path, FileAttribute[]). */
  @EnteredBy(PathEntrances.Entry.class)
  static final class CreateDirectory {
    private CreateDirectory() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) FileAttribute<?>[] attributes)
        throws IOException {
      if (virtual != null) {
        virtual.createDirectory(path, attributes);
      }
    }
  }

  /** createSymbolicLink(Path, Path, FileAttribute[]). */
  @EnteredBy(PathEntrances.Entry.class)
  static final class CreateSymbolicLink {
    private CreateSymbolicLink() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Path target,
        @Advice.Argument(2) FileAttribute<?>[] attributes)
        throws IOException {
      if (virtual != null) {
        virtual.createSymbolicLink(path, target, attributes);
      }
      Routes.linksChanged();
    }
  }

  /** createLink(Path, Path). */
  static final class CreateLink {
    private CreateLink() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(
        @Advice.Argument(0) Path path, @Advice.Argument(1) Path existing) {
      return Providers.entries(path, existing);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) Path existing)
        throws IOException {
      if (virtual != null) {
        virtual.createLink(path, existing);
      }
      Routes.linksChanged();
    }
  }

  /** readSymbolicLink(Path). */
  @EnteredBy(PathEntrances.Entry.class)
  static final class ReadSymbolicLink {
    private ReadSymbolicLink() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Return(readOnly = false) Path result)
        throws IOException {
      if (virtual != null) {
        result = virtual.readSymbolicLink(path);
      }
    }
  }

  /** implDelete(Path, boolean): delete and deleteIfExists. */
  @EnteredBy(PathEntrances.Entry.class)
  static final class Delete {
    private Delete() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path path,
        @Advice.Argument(1) boolean failIfAbsent,
        @Advice.Return(readOnly = false) boolean result)
        throws IOException {
      if (virtual != null) {
        if (failIfAbsent) {
          virtual.delete(path);
          result = true;
        } else {
          result = virtual.deleteIfExists(path);
        }
      }
    }
  }

  /** copy(Path, Path, CopyOption[]). */
  static final class Copy {
    private Copy() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(
        @Advice.Argument(0) Path source,
        @Advice.Argument(1) Path target,
        @Advice.Argument(2) CopyOption[] options) {
      return Providers.transfer(source, target, options);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path source,
        @Advice.Argument(1) Path target,
        @Advice.Argument(2) CopyOption[] options)
        throws IOException {
      if (virtual != null) {
        virtual.copy(source, target, options);
      }
      Routes.linksChanged();
    }
  }

  /** move(Path, Path, CopyOption[]). */
  static final class Move {
    private Move() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(
        @Advice.Argument(0) Path source, @Advice.Argument(1) Path target) {
      return Providers.entries(source, target);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileSystemProvider virtual,
        @Advice.Argument(0) Path source,
        @Advice.Argument(1) Path target,
        @Advice.Argument(2) CopyOption[] options)
        throws IOException {
      if (virtual != null) {
        virtual.move(source, target, options);
      }
      Routes.linksChanged();
    }
  }
}
