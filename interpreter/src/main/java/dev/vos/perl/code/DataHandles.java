package dev.vos.perl.code;

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
  static void open(Interp in, ParseState state) {
    if (state.dataOffset() < 0) {
      return;
    }
    String pkg = state.dataPackage() == null ? "main" : state.dataPackage();
    PerlGlob glob = in.glob(pkg + "::DATA");
    IoHandle h = new IoHandle(in.handles());
    h.setName("DATA");
    String text = state.source().substring(Math.min(state.dataOffset(), state.source().length()));
    h.attachMemory(new PerlScalar(PerlStr.of(text)), Access.READ);
    glob.setIo(h);
  }
}
