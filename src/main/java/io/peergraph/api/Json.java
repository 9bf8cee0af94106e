package io.peergraph.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * JSON values as plain Java values, one form for each: {@code Map} sorted by key,
 * {@code List}, {@code String}, {@code Boolean}, {@code Long} or {@code BigInteger},
 * {@code BigDecimal}, {@code null}. What two callers wrote alike is alike.
 */
public final class Json {

	// Deep enough for lists in lists, far from what would exhaust a stack or a parser.
	private static final int DEEPEST = 100;

	// Any double and any long fits; longer ones only cost.
	private static final int DIGITS = 500;

	private final Function<String, Refused> refusal;

	private Json(Function<String, Refused> refusal) {
		this.refusal = refusal;
	}

	/**
	 * {@return that value in its one form, texts cleaned as by {@link #clean(String)}}
	 * @param value from a parser or a JSON scalar
	 * @param refusal makes the error from a message that says what is wrong
	 * @throws Refused when the value is none of JSON's, a number is not finite or has too
	 * many digits, or something is nested too deeply
	 */
	public static @Nullable Object clean(@Nullable Object value, Function<String, Refused> refusal) {
		return new Json(refusal).value(value, 0);
	}

	/**
	 * {@return that text as it can be stored: without NUL characters, and halves of
	 * characters (lone surrogates) replaced by U+FFFD}
	 * @param text as the caller sent it
	 */
	public static String clean(String text) {
		String kept = (text.indexOf('\0') < 0) ? text : text.replace("\0", "");
		if (StandardCharsets.UTF_16BE.newEncoder().canEncode(kept)) {
			return kept;
		}
		int[] whole = kept.codePoints().map((point) -> isHalf(point) ? 0xFFFD : point).toArray();
		return new String(whole, 0, whole.length);
	}

	private static boolean isHalf(int point) {
		return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
	}

	private @Nullable Object value(@Nullable Object value, int depth) {
		if (depth > DEEPEST) {
			throw this.refusal.apply("is nested too deeply");
		}
		return switch (value) {
			case null -> null;
			case CharSequence text -> clean(text.toString());
			case Boolean flag -> flag;
			case Number number -> number(number);
			case Map<?, ?> map -> object(map, depth);
			case Collection<?> list -> list(list, depth);
			default -> throw this.refusal.apply("must be a JSON value");
		};
	}

	private Map<String, @Nullable Object> object(Map<?, ?> map, int depth) {
		Map<String, @Nullable Object> object = new TreeMap<>();
		map.forEach((key, value) -> object.put(clean(String.valueOf(key)), value(value, depth + 1)));
		return object;
	}

	private List<@Nullable Object> list(Collection<?> values, int depth) {
		List<@Nullable Object> list = new ArrayList<>(values.size());
		values.forEach((value) -> list.add(value(value, depth + 1)));
		return list;
	}

	private Number number(Number number) {
		return switch (number) {
			case Byte _, Short _, Integer _, Long _ -> number.longValue();
			case BigInteger whole -> whole(whole);
			case BigDecimal decimal -> bounded(decimal);
			default -> finite(number);
		};
	}

	private Number whole(BigInteger whole) {
		return (whole.bitLength() < Long.SIZE) ? whole.longValue() : bounded(new BigDecimal(whole)).toBigIntegerExact();
	}

	private BigDecimal finite(Number number) {
		if (!Double.isFinite(number.doubleValue())) {
			throw this.refusal.apply("has a number that is not finite");
		}
		return bounded(new BigDecimal(number.toString()));
	}

	private BigDecimal bounded(BigDecimal decimal) {
		if (decimal.precision() > DIGITS || Math.abs((long) decimal.scale()) > DIGITS) {
			throw this.refusal.apply("has a number of more than " + DIGITS + " digits");
		}
		return decimal;
	}

}
