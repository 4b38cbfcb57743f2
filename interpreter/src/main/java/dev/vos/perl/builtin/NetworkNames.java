package dev.vos.perl.builtin;

import dev.vos.handles.calls.SocketCalls;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** gethostbyname, getprotobyname, getservbyname and their like. */
final class NetworkNames {
  private static final String PROTOCOLS = "ip 0 IP\nicmp 1 ICMP\ntcp 6 TCP\nudp 17 UDP\n";
  private static final String SERVICES =
      "echo 7/tcp\nftp 21/tcp\nssh 22/tcp\ntelnet 23/tcp\nsmtp 25/tcp mail\ndomain 53/tcp\n"
          + "domain 53/udp\nhttp 80/tcp www\npop3 110/tcp\nntp 123/udp\nimap2 143/tcp imap\n"
          + "https 443/tcp\n";

  private NetworkNames() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("gethostbyname", "$", NetworkNames::hostByName),
        Spec.list("gethostbyaddr", "$$", NetworkNames::hostByAddress),
        Spec.list(
            "getprotobyname",
            "$",
            (in, args, want, out) -> protocol(in, args.get(0).str(), null, want, out)),
        Spec.list(
            "getprotobynumber",
            "$",
            (in, args, want, out) ->
                protocol(in, null, String.valueOf(args.get(0).toInt()), want, out)),
        Spec.list(
            "getservbyname",
            "$$",
            (in, args, want, out) ->
                service(in, args.get(0).str(), null, args.get(1).str(), want, out)),
        Spec.list(
            "getservbyport",
            "$$",
            (in, args, want, out) ->
                service(
                    in, null, String.valueOf(args.get(0).toInt()), args.get(1).str(), want, out)));
  }

  private static void none(int want, PerlArray out) {
    if (want != Want.LIST) {
      out.push(Undef.UNDEF);
    }
  }

  private static void hostByName(Interp in, PerlArray args, int want, PerlArray out) {
    String name = args.get(0).str();
    try {
      List<String> addresses = new ArrayList<>();
      for (InetAddress a : InetAddress.getAllByName(name)) {
        if (a instanceof Inet4Address) {
          addresses.add(PackedAddress.bytes(a));
        }
      }
      if (name.isEmpty() || addresses.isEmpty()) {
        none(want, out);
      } else if (want != Want.LIST) {
        out.push(PerlStr.of(addresses.get(0)));
      } else {
        host(name, 4, addresses, out);
      }
    } catch (UnknownHostException e) {
      none(want, out);
    }
  }

  private static void host(String name, int length, List<String> addresses, PerlArray out) {
    out.push(PerlStr.of(name));
    out.push(PerlStr.EMPTY);
    out.push(PerlInt.of(length == 4 ? SocketCalls.AF_INET : SocketCalls.AF_INET6));
    out.push(PerlInt.of(length));
    for (String a : addresses) {
      out.push(PerlStr.of(a));
    }
  }

  private static void hostByAddress(Interp in, PerlArray args, int want, PerlArray out) {
    String bytes = args.get(0).str();
    try {
      InetAddress a = InetAddress.getByAddress(bytes.getBytes(StandardCharsets.ISO_8859_1));
      String name = a.getCanonicalHostName();
      if (name.equals(a.getHostAddress())) {
        none(want, out);
      } else if (want != Want.LIST) {
        out.push(PerlStr.of(name));
      } else {
        host(name, bytes.length(), List.of(bytes), out);
      }
    } catch (UnknownHostException e) {
      none(want, out);
    }
  }

  /**
   * The lines of a file of /etc, split at white space; those of a table if there is no such file.
   */
  private static List<String[]> lines(Interp in, String file, String table) {
    int errno = in.errno();
    String text = SourceFiles.read(in, file);
    in.setErrno(errno);
    return (text == null ? table : text + "\n" + table)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").trim().split("\\s+"))
        .filter(f -> f.length >= 2)
        .toList();
  }

  private static boolean named(String[] f, String name) {
    return f[0].equals(name) || Arrays.asList(f).subList(2, f.length).contains(name);
  }

  private static PerlStr aliases(String[] f) {
    return PerlStr.of(String.join(" ", Arrays.asList(f).subList(2, f.length)));
  }

  private static void protocol(Interp in, String name, String number, int want, PerlArray out) {
    for (String[] f : lines(in, "/etc/protocols", PROTOCOLS)) {
      if (name == null ? f[1].equals(number) : named(f, name)) {
        if (want != Want.LIST) {
          out.push(name == null ? PerlStr.of(f[0]) : PerlInt.of(Long.parseLong(f[1])));
        } else {
          out.push(PerlStr.of(f[0]));
          out.push(aliases(f));
          out.push(PerlInt.of(Long.parseLong(f[1])));
        }
        return;
      }
    }
    none(want, out);
  }

  private static void service(
      Interp in, String name, String port, String protocol, int want, PerlArray out) {
    for (String[] f : lines(in, "/etc/services", SERVICES)) {
      String[] p = f[1].split("/");
      boolean same = p.length == 2 && (protocol.isEmpty() || p[1].equals(protocol));
      if (same && (name == null ? p[0].equals(port) : named(f, name))) {
        if (want != Want.LIST) {
          out.push(name == null ? PerlStr.of(f[0]) : PerlInt.of(Long.parseLong(p[0])));
        } else {
          out.push(PerlStr.of(f[0]));
          out.push(aliases(f));
          out.push(PerlInt.of(Long.parseLong(p[0])));
          out.push(PerlStr.of(p[1]));
        }
        return;
      }
    }
    none(want, out);
  }
}
