package io.peergraph.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a value can be asked; texts can be asked more than numbers, these more than flags.
 */
public enum Operator {

	/** It is this; with null, there is none. */
	EQ,
	/** It is not this, or there is none; with null, there is one. */
	NE,
	/** It is one of these; nothing is one of none. */
	IN,
	/** It is greater. */
	GT,
	/** It is greater or the same. */
	GTE,
	/** It is less. */
	LT,
	/** It is less or the same. */
	LTE,
	/**
	 * This is a part of it: of a text, a list or an object.
	 */
	CONTAINS,
	/** As {@link #CONTAINS} for texts, whatever the case of the letters. */
	ICONTAINS,
	/** There is one, be it null, or there is none. */
	EXISTS;

	static Optional<Operator> named(String name) {
		return Arrays.stream(values()).filter((operator) -> operator.toString().equals(name)).findFirst();
	}

	/**
	 * {@return the name that callers use}
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
