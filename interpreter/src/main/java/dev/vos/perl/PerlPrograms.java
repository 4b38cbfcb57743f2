package dev.vos.perl;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.kernel.ImageProvider;
import dev.vos.kernel.Proc;
import dev.vos.kernel.ProgramImage;
import dev.vos.vfs.Opened;
import dev.vos.vfs.Vfs;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The programs that this interpreter runs inside the JVM instead of a new process of the host: what
 * {@code $^X} names, plain {@code perl}, and executable scripts whose first line names a perl.
 */
public final class PerlPrograms implements ImageProvider {
  private static final int LONGEST_FIRST_LINE = 256;

  /**
   * {@code #!/usr/bin/perl -w}, {@code #!/usr/bin/env perl}, {@code #!/opt/perl5.36/bin/perl5.36}.
   */
  private static final Pattern NAMES_PERL =
      Pattern.compile(
          "#!\\s*\\S*/(?:env\\s+(?:-S\\s+)?(?:\\S*/)?)?perl[\\d.]*(?:\\s.*)?", Pattern.DOTALL);

  @Override
  public Optional<ProgramImage> load(Proc self, String path, List<String> argv)
      throws ErrnoException {
    boolean plain = path.equals("perl") && hasSearchPath(self);
    if (plain || path.equals(System.getProperty("vos.launcher"))) {
      return Optional.of(PerlImage.command(argv.get(0), argv.subList(1, argv.size())));
    }
    if (path.indexOf('/') < 0 || !isPerlScript(self, path)) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>(List.of("--", path));
    arguments.addAll(argv.subList(1, argv.size()));
    return Optional.of(PerlImage.command("perl", arguments));
  }

  /** Plain perl is taken to be in every directory of PATH; there must be one. */
  private static boolean hasSearchPath(Proc self) {
    String path = self.environment().getOrDefault("PATH", "/usr/bin");
    for (String directory : path.split(":", -1)) {
      try {
        if (self.kernel().vfs().stat(self.context(), directory).isDirectory()) {
          return true;
        }
      } catch (ErrnoException e) {
        // not there: perhaps the next one
      }
    }
    return false;
  }

  /** What cannot be looked at or executed is not ours: exec finds out itself and says why. */
  private static boolean isPerlScript(Proc self, String path) {
    Vfs vfs = self.kernel().vfs();
    try {
      if (!vfs.stat(self.context(), path).isRegular()) {
        return false;
      }
      vfs.access(self.context(), path, Mode.X_OK | Mode.R_OK);
      Opened opened = vfs.open(self.context(), path, OpenFlags.O_RDONLY, 0);
      try {
        return NAMES_PERL.matcher(firstLine(opened)).matches();
      } finally {
        opened.close();
      }
    } catch (ErrnoException e) {
      return false;
    }
  }

  private static String firstLine(Opened opened) throws ErrnoException {
    ByteBuffer head = ByteBuffer.allocate(LONGEST_FIRST_LINE);
    opened.data().read(head, 0);
    String text = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
