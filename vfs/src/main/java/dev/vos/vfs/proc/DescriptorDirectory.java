package dev.vos.vfs.proc;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Vnode;
import java.util.ArrayList;
import java.util.List;

/** /proc/PID/fd and fdinfo: the open handles of a process. */
final class DescriptorDirectory extends ProcDirectory {
  private static final int INODE = 30;
  private static final int FIRST_INODE = 1000;
  private static final long INFO_INODES = 1L << 31;

  private final ProcessDirectory directory;
  private final boolean links;

  DescriptorDirectory(ProcessDirectory directory, String name, int permissions) {
    super(
        directory.fs,
        directory,
        name,
        ProcessDirectory.INODES * directory.pid() + INODE + name.length(),
        permissions);
    this.directory = directory;
    this.links = name.equals("fd");
  }

  @Override
  Credentials owner() throws ErrnoException {
    return directory.owner();
  }

  @Override
  public boolean removed() {
    return directory.removed();
  }

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    int number = ProcRoot.number(entry);
    if (number < 0) {
      throw noEntry();
    }
    OpenDescriptor open = directory.process().descriptor(number);
    long inode = ProcessDirectory.INODES * directory.pid() + FIRST_INODE + number;
    if (links) {
      return new DescriptorLink(directory, inode, number, open.flags());
    }
    String text = String.format("pos:\t%d\nflags:\t0%o\nmnt_id:\t1\n", open.offset(), open.flags());
    return new GeneratedFile(directory, inode + INFO_INODES, 0400, process -> text);
  }

  @Override
  public List<String> list() throws ErrnoException {
    List<String> names = new ArrayList<>();
    for (int number : directory.process().descriptors()) {
      names.add(Integer.toString(number));
    }
    return names;
  }
}
