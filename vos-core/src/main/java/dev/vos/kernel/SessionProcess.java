package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.DeviceFile;
import dev.vos.handles.DirectoryStream;
import dev.vos.handles.OpenFile;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.proc.OpenDescriptor;
import dev.vos.vfs.proc.ProcessEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process as /proc/PID shows it. */
final class SessionProcess implements ProcessEntry {
  private static final int COMM = 15;

  private final Proc proc;
  private final FileSystemDriver driver;

  SessionProcess(Proc proc, FileSystemDriver driver) {
    this.proc = proc;
    this.driver = driver;
  }

  @Override
  public Credentials owner() {
    return proc.context().credentials();
  }

  @Override
  public boolean zombie() {
    synchronized (proc.kernel().table()) {
      return !proc.family().alive();
    }
  }

  @Override
  public String comm() {
    String name = proc.image().name();
    String base = name.substring(name.lastIndexOf('/') + 1);
    return base.length() <= COMM ? base : base.substring(0, COMM);
  }

  @Override
  public String commandLine() {
    return zombie() ? "" : zeroTerminated(proc.arguments());
  }

  @Override
  public String environment() {
    StringBuilder text = new StringBuilder();
    if (!zombie()) {
      for (Map.Entry<String, String> each : proc.environment().entrySet()) {
        text.append(each.getKey()).append('=').append(each.getValue()).append('\0');
      }
    }
    return text.toString();
  }

  private static String zeroTerminated(List<String> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word).append('\0'));
    return text.toString();
  }

  @Override
  public String status() {
    return ProcessReport.of(proc, comm()).status();
  }

  @Override
  public String stat() {
    return ProcessReport.of(proc, comm()).stat();
  }

  @Override
  public String limits() {
    return ProcessReport.limits(proc);
  }

  @Override
  public PathContext context() {
    return proc.context();
  }

  /** Programs that run in this JVM are run by it. */
  @Override
  public String executable() throws ErrnoException {
    if (proc.image() instanceof HostProgram program) {
      return program.executable().toString();
    }
    return ProcessHandle.current()
        .info()
        .command()
        .orElseThrow(() -> new ErrnoException(Errno.ENOENT));
  }

  // ---- handles ----

  @Override
  public List<Integer> descriptors() {
    return proc.handles().descriptors();
  }

  @Override
  public OpenDescriptor descriptor(int number) throws ErrnoException {
    OpenFile file;
    try {
      file = proc.handles().get(number);
    } catch (ErrnoException closed) {
      throw new ErrnoException(Errno.ENOENT);
    }
    try {
      return describe(file, number);
    } finally {
      file.release();
    }
  }

  private OpenDescriptor describe(OpenFile file, int number) throws ErrnoException {
    if (file instanceof RegularOpenFile regular) {
      return OpenPlaces.of(context(), regular.opened(), file.flags(), regular.offset());
    } else if (file instanceof DirectoryStream directory) {
      return OpenPlaces.of(context(), directory.opened(), file.flags(), directory.offset());
    } else if (file instanceof DeviceFile device) {
      Opened opened = device.opened();
      return OpenPlaces.of(context(), opened, file.flags(), 0);
    }
    String text =
        file.hostDescriptor().isPresent()
            ? OpenPlaces.ofHost(Path.of("/proc/self/fd", "" + file.hostDescriptor().getAsInt()))
            : OpenPlaces.nameless(file.stat());
    HandleNode node = new HandleNode(driver, proc, number);
    return OpenPlaces.placeless(context(), text, file.flags(), node);
  }
}
