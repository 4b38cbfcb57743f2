package dev.vos.perl.builtin;

import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;

/** Natives of Math::BigInt, Math::BigFloat and Unicode::Normalize: on numbers in decimal. */
final class BigNatives {
  private BigNatives() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list(
            "Math::BigInt::_op",
            (in, args, want, out) ->
                out.push(integer(args.get(0).str(), big(args.get(1)), args.get(2), args.get(3)))),
        NativeSpec.list(
            "Math::BigFloat::_op",
            (in, args, want, out) ->
                out.push(
                    decimal(
                        args.get(0).str(),
                        new BigDecimal(args.get(1).str()),
                        args.get(2).str(),
                        args.get(3).toInt()))),
        normal("NFC", Normalizer.Form.NFC),
        normal("NFD", Normalizer.Form.NFD),
        normal("NFKC", Normalizer.Form.NFKC),
        normal("NFKD", Normalizer.Form.NFKD));
  }

  private static NativeSpec normal(String name, Normalizer.Form form) {
    return NativeSpec.list(
        "Unicode::Normalize::" + name,
        (in, args, want, out) ->
            out.push(PerlStr.of(Normalizer.normalize(args.get(0).str(), form))));
  }

  private static BigInteger big(Value v) {
    return new BigInteger(v.str());
  }

  private static Value integer(String op, BigInteger a, Value other, Value third) {
    return switch (op) {
      case "and", "or", "xor", "shl", "shr" -> bits(op, a, other);
      case "pow" -> text(a.pow(other.toInt()));
      case "sqrt" -> text(a.sqrt());
      case "root" -> text(root(a, other.toInt()));
      case "radix" -> PerlStr.of(a.toString(other.toInt()));
      case "modpow" -> text(a.modPow(big(other), big(third)));
      case "modinv" ->
          a.gcd(big(other)).equals(BigInteger.ONE) ? text(a.modInverse(big(other))) : Undef.UNDEF;
      case "factorial" -> text(factorial(a.intValueExact()));
      default -> text(arithmetic(op, a, big(other)));
    };
  }

  private static Value bits(String op, BigInteger a, Value other) {
    return switch (op) {
      case "and" -> text(a.and(big(other)));
      case "or" -> text(a.or(big(other)));
      case "xor" -> text(a.xor(big(other)));
      case "shl" -> text(a.shiftLeft(other.toInt()));
      default -> text(a.shiftRight(other.toInt()));
    };
  }

  private static BigInteger arithmetic(String op, BigInteger a, BigInteger b) {
    return switch (op) {
      case "add" -> a.add(b);
      case "sub" -> a.subtract(b);
      case "mul" -> a.multiply(b);
      case "quot" -> a.divide(b);
      case "rem" -> a.remainder(b);
      case "div" -> a.subtract(floorMod(a, b)).divide(b);
      case "mod" -> floorMod(a, b);
      case "gcd" -> a.gcd(b);
      case "cmp" -> BigInteger.valueOf(a.compareTo(b));
      default -> throw PerlDie.at("Math::BigInt: unknown operation " + op);
    };
  }

  private static BigInteger floorMod(BigInteger a, BigInteger b) {
    BigInteger r = a.remainder(b);
    return r.signum() != 0 && r.signum() != b.signum() ? r.add(b) : r;
  }

  private static BigInteger factorial(int n) {
    BigInteger f = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      f = f.multiply(BigInteger.valueOf(i));
    }
    return f;
  }

  /** The greatest integer whose power is not above a number that is not negative. */
  private static BigInteger root(BigInteger a, int n) {
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(a.bitLength() / n + 1);
    while (low.compareTo(high) < 0) {
      BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
      if (middle.pow(n).compareTo(a) <= 0) {
        low = middle;
      } else {
        high = middle.subtract(BigInteger.ONE);
      }
    }
    return low;
  }

  private static Value text(BigInteger n) {
    return PerlStr.of(n.toString());
  }

  /**
   * One operation.
   *
   * @param digits how many significant digits the result has at most; places for round and floor
   */
  private static Value decimal(String op, BigDecimal a, String other, int digits) {
    MathContext context = new MathContext(Math.max(1, digits), RoundingMode.HALF_EVEN);
    BigDecimal result =
        switch (op) {
          case "add" -> a.add(new BigDecimal(other));
          case "sub" -> a.subtract(new BigDecimal(other));
          case "mul" -> a.multiply(new BigDecimal(other));
          case "div" -> a.divide(new BigDecimal(other), context);
          case "pow" -> a.pow(Integer.parseInt(other));
          case "cmp" -> BigDecimal.valueOf(a.compareTo(new BigDecimal(other)));
          case "sqrt" -> a.sqrt(context);
          case "digits" -> a.round(context);
          case "places" -> a.setScale(digits, RoundingMode.valueOf(other));
          default -> throw PerlDie.at("Math::BigFloat: unknown operation " + op);
        };
    if (op.equals("places") && digits > 0) {
      return PerlStr.of(result.toPlainString());
    }
    return PerlStr.of(result.signum() == 0 ? "0" : result.stripTrailingZeros().toPlainString());
  }
}
