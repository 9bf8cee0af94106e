package io.peergraph.epistemics;

import java.util.List;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A fact that may say the same as another.
 *
 * @param key of the fact
 * @param about the name of the peer it is about
 * @param text the statement
 * @param mentions the names of the peers it names
 * @param likeness in meaning to what was looked for, from -1 to 1
 */
public record NearFact(String key, String about, String text, List<String> mentions, double likeness) {

	static NearFact of(Record row) {
		return new NearFact(row.get("fact").asString(), row.get("about").asString(), row.get("text").asString(),
				row.get("mentions").asList(Value::asString), row.get("likeness").asDouble());
	}

	/**
	 * {@return a fact that is known, likened to nothing}
	 * @param row its {@code fact} (the key), {@code about}, {@code text} and
	 * {@code mentions}
	 */
	public static NearFact known(Record row) {
		return new NearFact(row.get("fact").asString(), row.get("about").asString(), row.get("text").asString(),
				row.get("mentions").asList(Value::asString), 1);
	}

	/**
	 * {@return what it says, whoever reports it}
	 */
	public String said() {
		return content().text();
	}

	Content content() {
		return Content.of(this.about, this.text);
	}

	Stream<String> names() {
		return Stream.concat(Stream.of(this.about), this.mentions.stream());
	}

	boolean mayAgree(NearFact other) {
		return content().mayAgree(other.content(), Stream.concat(names(), other.names()).toList());
	}

}
