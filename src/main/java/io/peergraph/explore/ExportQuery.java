package io.peergraph.explore;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import io.peergraph.api.Choice;
import io.peergraph.api.Code;
import io.peergraph.api.DateTimeCoercing;
import io.peergraph.api.Refused;
import io.peergraph.network.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of an export asks for, beside its path.
 *
 * @param as the name of the peer through whose eyes to look, null for the application's
 * view
 * @param asOf as it was then, ISO 8601 with a zone, null for now
 * @param kinds names of kinds of ties, each value one or several with commas between
 * them, null for all
 * @param of the name of the peer that is known, null for the one that knows
 * @param maxFacts how many facts at most, from 1 to 1000, null for 100
 * @param raw whether names in tables stay as they are, also where a spreadsheet would
 * take them for formulas
 */
record ExportQuery(@Nullable String as, @Nullable String asOf, @Nullable List<String> kinds, @Nullable String of,
		@Nullable Integer maxFacts, @Nullable Boolean raw) {

	private static final int MOST_FACTS = 1_000;

	private static final int DEFAULT_FACTS = 100;

	private static final DateTimeCoercing TIMES = new DateTimeCoercing();

	/**
	 * {@return as of when, null for now}
	 * @throws Refused {@code INVALID_VALUE} when it is no time
	 */
	@Nullable Instant time() {
		if (this.asOf == null) {
			return null;
		}
		try {
			return TIMES.parseValue(this.asOf, GraphQLContext.getDefault(), Locale.ROOT).toInstant();
		}
		catch (CoercingParseValueException ex) {
			throw Refused.because(Code.INVALID_VALUE, "asOf: " + ex.getMessage(), "asOf");
		}
	}

	/**
	 * {@return the kinds of ties}
	 * @throws Refused {@code INVALID_VALUE} when there is no such kind
	 */
	Set<TieKind> tieKinds() {
		if (this.kinds == null) {
			return EnumSet.allOf(TieKind.class);
		}
		return Choice.of("kinds",
				this.kinds.stream().flatMap((names) -> Arrays.stream(names.split(","))).map(ExportQuery::kind).toList(),
				TieKind.class);
	}

	/**
	 * {@return how many facts at most}
	 * @throws Refused {@code INVALID_VALUE} when that is none, or too many
	 */
	int facts() {
		int most = (this.maxFacts != null) ? this.maxFacts : DEFAULT_FACTS;
		if (most < 1 || most > MOST_FACTS) {
			throw Refused.because(Code.INVALID_VALUE, "maxFacts must be from 1 to " + MOST_FACTS + ", not " + most,
					"maxFacts");
		}
		return most;
	}

	/**
	 * {@return a name as it is written in a table}
	 */
	String inTable(String name) {
		return Boolean.TRUE.equals(this.raw) ? name : ExportedNames.inSheet(name);
	}

	private static TieKind kind(String name) {
		return Arrays.stream(TieKind.values())
			.filter((kind) -> kind.name().equals(name.strip()))
			.findFirst()
			.orElseThrow(() -> Refused.because(Code.INVALID_VALUE,
					"kinds are " + Stream.of(TieKind.values()).map(TieKind::name).collect(Collectors.joining(", ")),
					"kinds"));
	}

}
