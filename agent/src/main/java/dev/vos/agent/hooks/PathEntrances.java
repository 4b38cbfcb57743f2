package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Providers;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import net.bytebuddy.asm.Advice;

/**
 * The entry parts that hooks of NIO's default provider share: the provider that answers, or null.
 */
@SuppressWarnings({"UnusedVariable", "ParameterName", "ReferenceEquality", "StringEquality"})
final class PathEntrances {
  private PathEntrances() {}

  /** A path and open options. */
  static final class Opening {
    private Opening() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(
        @Advice.Argument(0) Path path, @Advice.Argument(1) Set<? extends OpenOption> options) {
      return Providers.opening(path, options);
    }
  }

  /** A path whose links are followed. */
  static final class Following {
    private Following() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(@Advice.Argument(0) Path path) {
      return Providers.following(path);
    }
  }

  /** A path that means the directory entry itself. */
  static final class Entry {
    private Entry() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(@Advice.Argument(0) Path path) {
      return Providers.entry(path);
    }
  }

  /** A path, something, and link options. */
  static final class Linked {
    private Linked() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileSystemProvider enter(
        @Advice.Argument(0) Path path, @Advice.Argument(2) LinkOption[] options) {
      return Providers.linked(path, options);
    }
  }
}
