package dev.vos.perl.builtin;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Finds what require and do load: in {@code @INC}, whose last entry stands for vos's own library.
 */
public final class SourceFiles {

  /** The entry of {@code @INC} under which the shipped modules are found. */
  public static final String LIBRARY = "/vos/perl5";

  private SourceFiles() {}

  /**
   * A file that was found.
   *
   * @param path what goes into {@code %INC}
   * @param text one char per byte; null when a hook must be asked first
   * @param hook the entry of {@code @INC} that is a hook, -1 if a file was found
   */
  public record Found(String path, String text, int hook) {
    Found(String path, String text) {
      this(path, text, -1);
    }
  }

  /**
   * The file, or the hook that is to be asked for it; null with {@code $!} set if there is neither.
   *
   * @param from the first entry of {@code @INC} to look at
   */
  public static Found find(Interp in, String file, int from) {
    boolean path = file.startsWith("/") || file.startsWith("./") || file.startsWith("../");
    if (path && from == 0) {
      String text = read(in, file);
      if (text != null || in.errno() == dev.vos.abi.Errno.EACCES.number()) {
        return text == null ? null : new Found(file, text);
      }
    }
    int errno = in.errno();
    if (OwnModules.contains(file)) {
      return new Found(LIBRARY + "/" + file, resource(file));
    }
    PerlArray inc = in.array("main::INC");
    for (int i = from; i < inc.size(); i++) {
      if (inc.get(i).isRef()) {
        return new Found(null, null, i);
      }
      if (path) {
        continue;
      }
      String dir = inc.get(i).str();
      String full = (dir + (dir.endsWith("/") ? "" : "/") + file).replaceFirst("^\\./+", "");
      String text = dir.equals(LIBRARY) ? resource(file) : read(in, full);
      if (text != null) {
        return new Found(full, text);
      }
    }
    String own = path || from > 0 ? null : resource(file);
    if (own != null) {
      return new Found(LIBRARY + "/" + file, own);
    }
    if (path) {
      in.setErrno(errno);
    } else {
      in.setErrno(dev.vos.abi.Errno.ENOENT);
    }
    return null;
  }

  /** The text of a file; null with {@code $!} set if it cannot be read. */
  public static String read(Interp in, String path) {
    in.handles().beforeLooking(FileNames.toPath(path));
    try {
      int fd = in.sys().files().open(FileNames.toPath(path), OpenFlags.O_RDONLY, 0);
      try {
        return contents(in, fd);
      } finally {
        in.sys().files().close(fd);
      }
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      return null;
    }
  }

  private static String contents(Interp in, int fd) throws ErrnoException {
    StringBuilder sb = new StringBuilder();
    byte[] bytes = new byte[65536];
    while (true) {
      int n = in.sys().files().read(fd, ByteBuffer.wrap(bytes));
      if (n <= 0) {
        return sb.toString();
      }
      sb.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
    }
  }

  private static String resource(String file) {
    try (InputStream s = SourceFiles.class.getResourceAsStream("/perl5/" + file)) {
      return s == null ? null : new String(s.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return null;
    }
  }
}
