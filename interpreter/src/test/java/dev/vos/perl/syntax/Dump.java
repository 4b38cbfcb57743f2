package dev.vos.perl.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** Writes trees as text for tests: {@code (ScalarAssign (MyDecl [$x] false) 1)}. */
final class Dump {
  private Dump() {}

  static String of(Object node) {
    if (node == null) {
      return "-";
    }
    if (node instanceof Expr.Literal literal) {
      return literal.value() instanceof String s ? quoted(s) : String.valueOf(literal.value());
    }
    if (node instanceof Expr.My my) {
      return my.variable().name();
    }
    if (node instanceof Expr.Global global) {
      return global.sigil() + global.name();
    }
    if (node instanceof SubBody body) {
      return "{sub " + of(body.captures()) + " " + of(body.body()) + "}";
    }
    if (node instanceof Block block) {
      return "{" + list(block.statements(), "; ") + "}";
    }
    if (node instanceof Stmt.Expression statement) {
      return of(statement.expr());
    }
    if (node instanceof List<?> items) {
      return "[" + list(items, " ") + "]";
    }
    return node instanceof Record ? record((Record) node) : String.valueOf(node);
  }

  private static String quoted(String s) {
    return "\"" + s.replace("\n", "\\n").replace("\t", "\\t") + "\"";
  }

  private static String list(List<?> items, String separator) {
    return String.join(separator, items.stream().map(Dump::of).toList());
  }

  private static String record(Record node) {
    StringBuilder out = new StringBuilder("(" + node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (component.getType() != Cop.class && component.getType() != Scope.class) {
        try {
          out.append(' ').append(of(component.getAccessor().invoke(node)));
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
    return out.append(')').toString();
  }
}
