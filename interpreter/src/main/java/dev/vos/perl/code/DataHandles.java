package dev.vos.perl.code;

import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.FileCalls;
import dev.vos.perl.io.Access;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.ParseState;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;

/** The handle DATA: what stands in a file after {@code __END__} or {@code __DATA__} (perldata). */
final class DataHandles {
  private DataHandles() {}

  /** Opens it if the text that has been parsed has such a part. */
  static void open(Interp in, Unit unit) {
    ParseState state = unit.state();
    if (state.dataOffset() < 0) {
      return;
    }
    String pkg = state.dataPackage() == null ? "main" : state.dataPackage();
    PerlGlob glob = in.glob(pkg + "::DATA");
    IoHandle h = new IoHandle(in.handles());
    h.setName("DATA");
    String text = state.source();
    int start =
        Math.min(text.length(), Phases.of(in).isProgram(unit) ? Phases.of(in).prologue() : 0);
    h.attachMemory(new PerlScalar(PerlStr.of(text.substring(start))), Access.READ);
    try {
      h.seek(Math.min(state.dataOffset(), text.length()) - start, FileCalls.SEEK_SET);
    } catch (ErrnoException e) {
      throw new AssertionError("the offset is in the text", e);
    }
    glob.setIo(h);
  }
}
