package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.OpenFile;
import dev.vos.handles.calls.OpenFiles;
import dev.vos.vfs.PathContext;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** posix_spawn(3): fork and exec in one step. */
public final class Spawn {
  private Spawn() {}

  /**
   * Starts what the request describes. If anything fails there is no child.
   *
   * @throws ErrnoException EAGAIN as fork; of a file action, of chdir, of exec
   */
  public static Proc spawn(Proc parent, SpawnRequest request) throws ErrnoException {
    Proc child = Fork.make(parent, new Unloaded(), UnaryOperator.identity());
    try {
      prepare(child, request);
    } catch (ErrnoException | RuntimeException | Error e) {
      child.handles().closeAll();
      parent.kernel().table().abandon(child);
      throw e;
    }
    Fork.start(child);
    return child;
  }

  /** A child's image until it has one. */
  private record Unloaded() implements ProgramImage {
    @Override
    public int run(Proc self) {
      throw new AssertionError("a process was started without an image");
    }
  }

  private static void prepare(Proc child, SpawnRequest request) throws ErrnoException {
    if (request.directory().isPresent()) {
      PathContext moved = child.kernel().vfs().chdir(child.context(), request.directory().get());
      child.context(moved);
    }
    if (request.environment().isPresent()) {
      child.variables().replace(request.environment().get());
    }
    if (request.processGroup() >= 0) {
      Groups.setGroup(child, 0, request.processGroup());
    }
    for (SpawnRequest.FileAction action : request.fileActions()) {
      apply(child, action);
    }
    load(child, request.program());
  }

  private static void load(Proc child, SpawnRequest.Program program) throws ErrnoException {
    Map<String, String> environment = child.environment();
    if (program instanceof SpawnRequest.InProcess inProcess) {
      become(child, inProcess.image(), child.arguments(), environment);
    } else if (program instanceof SpawnRequest.ShellLine line) {
      ShellRun run = ShellRun.of(child, line.command());
      become(child, run.image(), run.arguments(), run.environment());
    } else if (program instanceof SpawnRequest.Executable executable) {
      ProgramLoader loader = new ProgramLoader(child);
      ProgramImage image =
          executable.search()
              ? loader.search(executable.file(), executable.argv(), environment)
              : loader.load(executable.file(), executable.argv());
      become(child, image, executable.argv(), environment);
    }
  }

  private static void become(
      Proc child, ProgramImage image, List<String> argv, Map<String, String> environment) {
    child.image(image);
    Exec.prepare(child, argv, environment);
  }

  /** Carries out one file action in the child. */
  static void apply(Proc child, SpawnRequest.FileAction action) throws ErrnoException {
    if (action instanceof SpawnRequest.Dup2 dup) {
      child.handles().dup2(dup.from(), dup.to());
      child.handles().setCloseOnExec(dup.to(), 0);
    } else if (action instanceof SpawnRequest.Close close) {
      if (child.handles().isOpen(close.fd())) {
        child.handles().close(close.fd());
      }
    } else if (action instanceof SpawnRequest.Open open) {
      OpenFile file = OpenFiles.open(child, open.path(), open.flags(), open.mode());
      try {
        child.handles().installAt(open.fd(), file, open.flags() & OpenFlags.O_CLOEXEC);
      } catch (ErrnoException e) {
        file.release();
        throw e;
      }
    }
  }
}
