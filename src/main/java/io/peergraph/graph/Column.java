package io.peergraph.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Values of columns and properties that may be absent, and times as they are stored. */
public final class Column {

	private Column() {
	}

	/**
	 * {@return a text, null when absent}
	 * @param value of a column
	 */
	public static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	/**
	 * {@return whether it is so, null when absent}
	 * @param value of a column
	 */
	public static @Nullable Boolean flag(Value value) {
		return value.isNull() ? null : value.asBoolean();
	}

	/**
	 * {@return a number, null when absent}
	 * @param value of a column
	 */
	public static @Nullable Long number(Value value) {
		return value.isNull() ? null : value.asLong();
	}

	/**
	 * {@return a time, null when absent}
	 * @param value of a column
	 */
	public static @Nullable Instant time(Value value) {
		return value.isNull() ? null : value.asZonedDateTime().toInstant();
	}

	/**
	 * {@return a time as it is stored, null for none}
	 * @param time any
	 */
	public static @Nullable ZonedDateTime stored(@Nullable Instant time) {
		return (time != null) ? time.atZone(ZoneOffset.UTC) : null;
	}

}
