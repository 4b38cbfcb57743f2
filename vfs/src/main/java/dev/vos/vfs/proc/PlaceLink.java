package dev.vos.vfs.proc;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Location;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Places;
import dev.vos.vfs.Resolved;
import dev.vos.vfs.Symlink;
import java.util.Optional;

/** /proc/PID/cwd, root and exe. */
final class PlaceLink extends ProcNode implements Symlink {
  enum Place {
    CWD,
    ROOT,
    EXE
  }

  private static final int FIRST_INODE = 20;

  private final ProcessDirectory directory;
  private final Place place;

  PlaceLink(ProcessDirectory directory, Place place) {
    super(
        directory.fs,
        ProcessDirectory.INODES * directory.pid() + FIRST_INODE + place.ordinal(),
        Mode.S_IFLNK | 0777);
    this.directory = directory;
    this.place = place;
  }

  @Override
  Credentials owner() throws ErrnoException {
    return directory.owner();
  }

  @Override
  public String target() throws ErrnoException {
    throw new ErrnoException(Errno.EACCES); // nobody in particular may look
  }

  @Override
  public String target(PathContext reader) throws ErrnoException {
    ProcessEntry process = require(reader);
    return place == Place.EXE
        ? process.executable()
        : Places.describe(reader, location(process.context()));
  }

  private ProcessEntry require(PathContext reader) throws ErrnoException {
    directory.requireOwner(reader.credentials());
    ProcessEntry process = directory.process();
    if (process.zombie()) {
      throw new ErrnoException(Errno.ENOENT);
    }
    return process;
  }

  private Location location(PathContext of) {
    return place == Place.CWD ? of.cwd() : of.root();
  }

  /** An executable is reached by its path: it is a host's, whose files have names. */
  @Override
  public Optional<Resolved> leadsTo(PathContext reader) throws ErrnoException {
    ProcessEntry process = require(reader);
    return place == Place.EXE
        ? Optional.empty()
        : Optional.of(Places.resolved(location(process.context())));
  }
}
