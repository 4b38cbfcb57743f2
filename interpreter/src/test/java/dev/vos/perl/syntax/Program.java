package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses a text for a test, with BEGIN blocks taken as run; tells what came of it. */
final class Program implements Symbols {
  final List<Stmt> statements = new ArrayList<>();
  final List<SubBody> begun = new ArrayList<>();
  final List<SubBody> defined = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final ParseState state;
  SyntaxError error;
  private final Set<String> subs = new HashSet<>();
  private final Map<String, String> prototypes = new HashMap<>();

  private Program(String source) {
    state = new ParseState(source, "test.pl", new SubBody(SubBody.Kind.FILE, null));
  }

  /** Parses the text to its end or to an error. */
  static Program of(String source, String... knownSubs) {
    Program program = new Program(source);
    for (String known : knownSubs) {
      String[] parts = known.split("=", 2);
      program.subs.add("main::" + parts[0]);
      if (parts.length > 1) {
        program.prototypes.put("main::" + parts[0], parts[1]);
      }
    }
    program.run();
    return program;
  }

  /** The tree of a text without errors. */
  static String tree(String source, String... knownSubs) {
    Program program = of(source, knownSubs);
    if (program.error != null) {
      throw new AssertionError(program.error.getMessage());
    }
    return program.dump();
  }

  /** The message for a text that is wrong. */
  static String error(String source) {
    Program program = of(source);
    return program.error == null ? "no error: " + program.dump() : program.error.getMessage();
  }

  String dump() {
    return String.join(
        "; ", statements.stream().filter(s -> !(s instanceof Stmt.Nothing)).map(Dump::of).toList());
  }

  private void run() {
    Parser parser = new Parser(state, this);
    while (error == null) {
      try {
        Stmt next = parser.next();
        takeSubs();
        if (next == null) {
          return;
        }
        statements.add(next);
      } catch (BeginRequest request) {
        takeSubs();
        begun.add(request.body());
        state.beginDone(request.offset());
      } catch (SyntaxError e) {
        error = e;
      }
    }
  }

  private void takeSubs() {
    for (SubBody body : state.takeDefinedSubs()) {
      defined.add(body);
      subs.add(body.name());
      if (body.prototype() != null) {
        prototypes.put(body.name(), body.prototype());
      }
    }
  }

  @Override
  public boolean subExists(String name) {
    return subs.contains(name);
  }

  @Override
  public String prototype(String name) {
    return prototypes.get(name);
  }

  @Override
  public boolean packageExists(String name) {
    return name.equals("Known");
  }

  @Override
  public void definePackage(String name) {}

  @Override
  public boolean handleExists(String name) {
    return false;
  }

  @Override
  public boolean imported(char sigil, String name) {
    return false;
  }

  @Override
  public void warn(String text, Cop where) {
    warnings.add(text + " at line " + where.line());
  }

  @Override
  public String meant(String name) {
    return name;
  }

  @Override
  public void loaded(String pragma) {}
}
