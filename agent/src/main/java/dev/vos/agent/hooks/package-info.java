/**
 * The hooks: one file for each family of JDK API, each with nested static classes of Byte Buddy
 * advice, named after what they do. {@code dev.vos.agent.weave.HookTable} says which goes where.
 *
 * <p>The code of the advice methods is copied into JDK classes, where only java.base and {@link
 * dev.vos.agent.bootstrap} can be seen. So: static methods only, nothing from the outer class, no
 * lambdas, no private members of other classes, no string concatenation that is not inline. These
 * classes are never loaded; the weaver reads them as bytes.
 *
 * <p>The pattern: the entry part asks where the operation leads; a non-default answer skips the
 * JDK's own code; then the exit part performs the operation and sets the result. Entry parts that
 * many share are in the {@code ...Entrances}; {@code EnteredBy} names them.
 */
package dev.vos.agent.hooks;
