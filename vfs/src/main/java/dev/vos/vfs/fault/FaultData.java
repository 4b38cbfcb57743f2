package dev.vos.vfs.fault;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import java.nio.ByteBuffer;

/** The bytes of an opened file, with faults. */
record FaultData(FaultFile opened, FileData inner) implements FileData {
  private FileData real() throws ErrnoException {
    opened.requireSession();
    return inner;
  }

  private Faults faults() {
    return opened.fs().faults();
  }

  @Override
  public RegularFile file() {
    return opened;
  }

  @Override
  public int read(ByteBuffer dst, long position) throws ErrnoException {
    return faults().cut(Operation.READ, dst, () -> real().read(dst, position));
  }

  @Override
  public int write(ByteBuffer src, long position) throws ErrnoException {
    return faults().cut(Operation.WRITE, src, () -> real().write(src, position));
  }

  @Override
  public long append(ByteBuffer src) throws ErrnoException {
    return faults().cut(Operation.WRITE, src, () -> real().append(src));
  }

  @Override
  public long size() throws ErrnoException {
    return real().size();
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    faults().meet(Operation.TRUNCATE);
    real().truncate(size);
  }

  @Override
  public void allocate(int mode, long offset, long length) throws ErrnoException {
    faults().meet(Operation.TRUNCATE);
    real().allocate(mode, offset, length);
  }

  @Override
  public long seekData(long offset) throws ErrnoException {
    return real().seekData(offset);
  }

  @Override
  public long seekHole(long offset) throws ErrnoException {
    return real().seekHole(offset);
  }

  @Override
  public void sync() throws ErrnoException {
    faults().meet(Operation.SYNC);
    FileData data = real();
    Durable durable = opened.session().durable();
    if (durable == null) {
      data.sync();
    } else if (data.stat().nlink() > 0) {
      durable.syncFile(opened.directory(), opened.name(), opened.inner());
    }
  }

  @Override
  public FileData reopen(int flags) throws ErrnoException {
    faults().meet(Operation.OPEN);
    return new FaultData(opened, real().reopen(flags));
  }

  @Override
  public Stat stat() throws ErrnoException {
    return real().stat();
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    real().chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    real().chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    real().utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void close() throws ErrnoException {
    inner.close();
  }
}
