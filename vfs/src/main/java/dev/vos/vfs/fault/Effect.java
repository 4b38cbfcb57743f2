package dev.vos.vfs.fault;

import dev.vos.abi.Errno;

/** What befalls a call. */
public sealed interface Effect {
  /** It does nothing and fails, also with EINTR. */
  record Fail(Errno errno) implements Effect {}

  /** It transfers no more than so many bytes; 0: half of what was asked for, but one at least. */
  record Short(int most) implements Effect {}

  /** It takes that much longer. */
  record Delay(long nanos) implements Effect {}

  /** Power is lost: see {@link FaultFileSystem#cutPower}. The call itself fails with EIO. */
  record PowerLoss() implements Effect {}
}
