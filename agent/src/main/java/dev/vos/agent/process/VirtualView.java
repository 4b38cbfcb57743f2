package dev.vos.agent.process;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.Security;
import dev.vos.handles.calls.AtCalls;
import dev.vos.handles.calls.FileCalls;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The attribute view of a virtual file: basic, owner and posix in one, under the name asked for.
 */
final class VirtualView implements PosixFileAttributeView {
  private final AtCalls calls;
  private final int directory;
  private final Path path;
  private final int flags;
  private final String name;

  /**
   * @param directory the descriptor that {@code path} is relative to, or AT_FDCWD
   * @param path the empty path: {@code directory} itself or, without one, the working directory
   * @param flags of {@link #flags}
   * @param name basic, owner or posix
   */
  VirtualView(AtCalls calls, int directory, Path path, int flags, String name) {
    this.calls = calls;
    this.directory = directory;
    this.path = path;
    this.flags = flags;
    this.name = name;
  }

  /** The view of that type, or null if there is none such. */
  static <V extends FileAttributeView> V of(
      Class<V> type, AtCalls calls, int directory, Path path, int flags) {
    String name = null;
    if (type == BasicFileAttributeView.class) {
      name = "basic";
    } else if (type == PosixFileAttributeView.class) {
      name = "posix";
    } else if (type == FileOwnerAttributeView.class) {
      name = "owner";
    }
    return name == null ? null : type.cast(new VirtualView(calls, directory, path, flags, name));
  }

  /** Whether a link at the end of the path is followed, as the openat family is told. */
  static int flags(LinkOption... options) {
    return List.of(options).contains(LinkOption.NOFOLLOW_LINKS) ? AtCalls.AT_SYMLINK_NOFOLLOW : 0;
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
    Security.read(path.toString());
    return new VirtualAttributes(call(file -> calls.fstatat(directory, file, flags)));
  }

  @Override
  public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
    Security.write(path.toString());
    call(
        file -> {
          calls.utimensat(directory, file, nanos(accessed), nanos(modified), flags);
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
    Security.write(path.toString());
    call(
        file -> {
          calls.fchownat(directory, file, Principals.uid(owner), -1, flags);
          return null;
        });
  }

  @Override
  public void setGroup(GroupPrincipal group) throws IOException {
    Security.write(path.toString());
    call(
        file -> {
          calls.fchownat(directory, file, -1, Principals.gid(group), flags);
          return null;
        });
  }

  @Override
  public void setPermissions(Set<PosixFilePermission> permissions) throws IOException {
    Security.write(path.toString());
    setMode(VirtualAttributes.mode(permissions));
  }

  void setMode(int mode) throws IOException {
    call(
        file -> {
          calls.fchmodat(directory, file, mode, flags);
          return null;
        });
  }

  void setIds(int uid, int gid) throws IOException {
    call(
        file -> {
          calls.fchownat(directory, file, uid, gid, flags);
          return null;
        });
  }
}
