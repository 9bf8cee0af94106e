package io.peergraph.filter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What must be true of a thing for it to be listed. A value, independent of the language
 * in which it was asked and of the one in which it is answered. A criterion is true or
 * not, there is no third: a missing value makes comparisons untrue and their negation
 * true.
 */
public sealed interface Criterion {

	/** True of everything. */
	Criterion ALWAYS = new And(List.of());

	/**
	 * True when all are.
	 *
	 * @param all what must be true, nothing when empty
	 */
	record And(List<Criterion> all) implements Criterion {

		/** Keeps a list of its own. */
		public And {
			all = List.copyOf(all);
		}

	}

	/**
	 * True when one is.
	 *
	 * @param any what may be true, never when empty
	 */
	record Or(List<Criterion> any) implements Criterion {

		/** Keeps a list of its own. */
		public Or {
			any = List.copyOf(any);
		}

	}

	/**
	 * True when the other is not.
	 *
	 * @param untrue what must not be true
	 */
	record Not(Criterion untrue) implements Criterion {

	}

	/**
	 * A field of the thing compared.
	 *
	 * @param field a name among the {@link Fields}
	 * @param operator how
	 * @param value with what, in the Java type of the field's {@link Kind}; a list for
	 * {@code IN}
	 */
	record OnField(String field, Operator operator, @Nullable Object value) implements Criterion {

	}

	/**
	 * A value within the thing's metadata compared. Numbers compare as numbers, texts
	 * that are both ISO dates as dates, other texts as texts; what is of another type is
	 * neither equal nor greater nor less.
	 *
	 * @param path the keys that lead to it, none for the metadata as a whole
	 * @param operator how
	 * @param value with what, in the forms of {@link io.peergraph.api.Json}; a list for
	 * {@code IN}
	 */
	record OnMetadata(List<String> path, Operator operator, @Nullable Object value) implements Criterion {

		/** Keeps a path of its own. */
		public OnMetadata {
			path = List.copyOf(path);
		}

	}

}
