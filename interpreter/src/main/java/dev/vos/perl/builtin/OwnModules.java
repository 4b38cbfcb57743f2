package dev.vos.perl.builtin;

import java.util.Set;

/**
 * The modules whose native half is part of the interpreter. Another perl's files of these names
 * would ask for compiled code, or for what its build generated, so {@code require} takes them from
 * vos's own library whatever {@code @INC} holds. All other modules are searched as usual.
 */
final class OwnModules {
  private static final Set<String> FILES =
      Set.of(
          // pragmas that the parser and the operators know
          "attributes.pm",
          "builtin.pm",
          "bytes.pm",
          "charnames.pm",
          "constant.pm",
          "feature.pm",
          "filetest.pm",
          "integer.pm",
          "lib.pm",
          "locale.pm",
          "mro.pm",
          "open.pm",
          "overload.pm",
          "overloading.pm",
          "re.pm",
          "sort.pm",
          "strict.pm",
          "utf8.pm",
          "version.pm",
          "warnings.pm",
          "warnings/register.pm",
          // what a build generates or compiles
          "B.pm",
          "Config.pm",
          "Cwd.pm",
          "Data/Dumper.pm",
          "Digest/MD5.pm",
          "Digest/SHA.pm",
          "DynaLoader.pm",
          "Encode.pm",
          "Encode/Encoding.pm",
          "Errno.pm",
          "Fcntl.pm",
          "File/Glob.pm",
          "Hash/Util.pm",
          "I18N/Langinfo.pm",
          "IO.pm",
          "IO/Dir.pm",
          "IO/File.pm",
          "IO/Handle.pm",
          "IO/Pipe.pm",
          "IO/Seekable.pm",
          "IO/Select.pm",
          "IO/Socket.pm",
          "IO/Socket/INET.pm",
          "IO/Socket/UNIX.pm",
          "List/Util.pm",
          "MIME/Base64.pm",
          "MIME/QuotedPrint.pm",
          "POSIX.pm",
          "PerlIO.pm",
          "PerlIO/encoding.pm",
          "PerlIO/scalar.pm",
          "Scalar/Util.pm",
          "Socket.pm",
          "Storable.pm",
          "Sub/Util.pm",
          "Sys/Hostname.pm",
          "Tie/Hash/NamedCapture.pm",
          "Time/HiRes.pm",
          "Time/Piece.pm",
          "Unicode/Normalize.pm",
          "XSLoader.pm",
          "threads.pm",
          "threads/shared.pm");

  private OwnModules() {}

  /**
   * Whether a file comes from vos's own library.
   *
   * @param file as {@code require} names it, {@code List/Util.pm}
   */
  static boolean contains(String file) {
    return FILES.contains(file);
  }
}
