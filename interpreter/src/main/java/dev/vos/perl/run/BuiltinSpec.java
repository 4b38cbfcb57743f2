package dev.vos.perl.run;

/**
 * One builtin of perlfunc whose arguments are plain scalars or a list, for the lowering.
 *
 * @param name as in perlfunc
 * @param params its arguments: {@code $} scalar, {@code _} scalar that defaults to {@code $_},
 *     {@code *} handle (a glob, a reference to one or a name), {@code ;} what follows is optional,
 *     {@code @} the rest as a list
 * @param function Fn0 to Fn3 by the number of scalar parameters, or FnList
 */
public record BuiltinSpec(String name, String params, Native function) {}
