package dev.vos.agent.process;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.handles.calls.FileCalls;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The attribute view of a virtual file: basic, owner and posix in one, under the name asked for.
 */
final class VirtualView implements PosixFileAttributeView {
  /** Whether a link at the end of the path is followed. */
  enum Links {
    FOLLOW,
    NO_FOLLOW
  }

  private final FileCalls files;
  private final Path path;
  private final Links links;
  private final String name;

  VirtualView(FileCalls files, Path path, Links links, String name) {
    this.files = files;
    this.path = path;
    this.links = links;
    this.name = name;
  }

  private interface Call<T> {
    T run(String path) throws ErrnoException, IOException;
  }

  private <T> T call(Call<T> call) throws IOException {
    HostView.enter();
    try {
      return call.run(VirtualProvider.string(path));
    } catch (ErrnoException refused) {
      throw JavaErrors.nio(refused, path);
    } finally {
      HostView.leave();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public VirtualAttributes readAttributes() throws IOException {
    return new VirtualAttributes(call(this::stat));
  }

  private Stat stat(String file) throws ErrnoException {
    return links == Links.FOLLOW ? files.stat(file) : files.lstat(file);
  }

  @Override
  public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
    call(
        file -> {
          files.utimens(file, nanos(accessed), nanos(modified));
          return null;
        });
  }

  private static long nanos(FileTime time) {
    return time == null ? FileCalls.UTIME_OMIT : time.to(TimeUnit.NANOSECONDS);
  }

  @Override
  public UserPrincipal getOwner() throws IOException {
    return readAttributes().owner();
  }

  @Override
  public void setOwner(UserPrincipal owner) throws IOException {
    call(
        file -> {
          chown(file, Principals.uid(owner), -1);
          return null;
        });
  }

  @Override
  public void setGroup(GroupPrincipal group) throws IOException {
    call(
        file -> {
          chown(file, -1, Principals.gid(group));
          return null;
        });
  }

  private void chown(String file, int uid, int gid) throws ErrnoException {
    if (links == Links.FOLLOW) {
      files.chown(file, uid, gid);
    } else {
      files.lchown(file, uid, gid);
    }
  }

  @Override
  public void setPermissions(Set<PosixFilePermission> permissions) throws IOException {
    setMode(VirtualAttributes.mode(permissions));
  }

  void setMode(int mode) throws IOException {
    call(
        file -> {
          files.chmod(file, mode);
          return null;
        });
  }

  void setIds(int uid, int gid) throws IOException {
    call(
        file -> {
          chown(file, uid, gid);
          return null;
        });
  }
}
