package dev.vos.vfs.memory;

import dev.vos.abi.ErrnoException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of a regular file are, whoever has it open. */
interface FileBytes {
  /** Reads at a position; 0 at or behind the end. */
  int read(ByteBuffer dst, long position) throws ErrnoException;

  int write(ByteBuffer src, long position) throws ErrnoException;

  /** Writes at the end; the offset after what was written. */
  long append(ByteBuffer src) throws ErrnoException;

  void resize(long newSize) throws ErrnoException;

  /** fallocate(2) with what tmpfs knows of it. */
  void allocate(int mode, long offset, long length) throws ErrnoException;

  long seekData(long offset) throws ErrnoException;

  long seekHole(long offset) throws ErrnoException;

  long size();

  /** How many pages of memory they take. */
  long pages();

  /** Throws them away. */
  void discard() throws ErrnoException;

  /** The host's name of them, if they are there. */
  Optional<Path> hostPath();
}
