package dev.vos.agent.process;

import dev.vos.vfs.fault.FaultPlan;
import java.nio.file.Path;

/** A mount that the options ask for; {@link #point()} is an absolute path of the virtual tree. */
sealed interface MountRequest {
  String point();

  /** The option as it was given, for messages. */
  String option();

  /** A directory of the host, seen at {@code point}. */
  record Bind(String option, Path host, String point, Access access) implements MountRequest {}

  /** An empty file system in memory. */
  record Tmpfs(String option, String point) implements MountRequest {}

  /**
   * The host directory at the same path for reading; what is written stays in {@code upper}, a
   * directory of the host, or in memory if that is null or only read: then it shows what others
   * have changed.
   */
  record Overlay(String option, String point, Path upper, Access access) implements MountRequest {}

  /** What is at {@code point} by then, with faults. */
  record Faults(String option, String point, FaultPlan plan) implements MountRequest {}

  /** Whether a directory of the host can be written. */
  enum Access {
    READ_WRITE,
    READ_ONLY
  }
}
