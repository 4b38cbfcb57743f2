package dev.vos.perl.regex;

import java.util.List;
import java.util.regex.Pattern;

/** A piece of a pattern, as {@link NodeParser} reads it and {@link Assembler} turns into steps. */
sealed interface Node {

  /** One character of a set. */
  record Chars(CharSet set) implements Node {}

  /** What Java's matcher decides without consuming anything, or consumes in one way only. */
  record Simple(Pattern pattern, boolean consumes) implements Node {}

  /** {@code \G}. */
  record SearchStart() implements Node {}

  /** {@code \\b{wb}} and its kind: w, s, l or g. */
  record Boundary(char kind, boolean negated) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several. */
  record Alternatives(List<Node> branches) implements Node {}

  /** A capturing group, by its number. */
  record Capture(int group, Node body) implements Node {}

  /** A quantifier. */
  record Repeat(Node body, int min, int max, boolean lazy) implements Node {}

  /** {@code (?>...)}: what the body matched first is final. */
  record Atomic(Node body) implements Node {}

  /** Lookahead and lookbehind. */
  record Look(Node body, boolean ahead, boolean negated) implements Node {}

  /** {@code \1}: the text of a group again. */
  record BackReference(int group, boolean ignoreCase) implements Node {}

  /** {@code (?1) (?R) (?&name)}: a group's pattern again. */
  record Recursion(int group) implements Node {}

  /** {@code (?(1)yes|no)}: whether a group has matched. */
  record IfGroup(List<Integer> groups, Node yes, Node no) implements Node {}

  /** {@code (?(R)yes|no)}: whether within a recursion, of a given group unless that is negative. */
  record IfRecursion(int group, Node yes, Node no) implements Node {}

  /** {@code (?(?=...)yes|no)}. */
  record IfLook(Look look, Node yes, Node no) implements Node {}

  /** {@code (?(?{...})yes|no)}: the block's truth. */
  record IfCode(int block, Node yes, Node no) implements Node {}

  /** {@code (?{...})}, and {@code (??{...})} whose value is a pattern. */
  record Code(int block, boolean postponed) implements Node {}

  /** {@code (*PRUNE)} and its kind, with its argument or null. */
  record Verb(String name, String argument) implements Node {}
}
