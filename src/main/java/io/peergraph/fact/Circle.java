package io.peergraph.fact;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts that are to be seen together: one excludes another, or says the same in other
 * words, or is about the same topic.
 *
 * @param members by key
 */
public record Circle(Map<String, Member> members) {

	/**
	 * A fact of the circle.
	 *
	 * @param key of the fact
	 * @param weight how much its text says
	 * @param topic what it is about, if that has one value at a time
	 * @param alike the keys of the facts that say the same
	 * @param excluded what it contradicts: the keys of these facts, with the rule
	 * @param reconciled the keys of the facts that were said not to exclude it
	 */
	public record Member(String key, int weight, Optional<Topic> topic, Set<String> alike, Map<String, String> excluded,
			Set<String> reconciled) {

		Optional<String> rule(Member other) {
			if (this.reconciled.contains(other.key) || other.reconciled.contains(this.key)) {
				return Optional.empty();
			}
			if (this.topic.isPresent() && other.topic.filter(this.topic.get()::excludes).isPresent()) {
				return this.topic.map(Topic::name);
			}
			return Optional.ofNullable(this.excluded.get(other.key));
		}

	}

	/**
	 * {@return the rule by which two facts cannot both hold, if there is one}
	 * @param one the key of a member
	 * @param other the key of another
	 */
	public Optional<String> rule(String one, String other) {
		Member first = this.members.get(one);
		Member second = this.members.get(other);
		return (first != null && second != null) ? first.rule(second) : Optional.empty();
	}

	/**
	 * {@return whether two facts say the same}
	 * @param one the key of a member
	 * @param other the key of another
	 */
	public boolean areAlike(String one, String other) {
		Member member = this.members.get(one);
		return member != null && member.alike().contains(other);
	}

	/**
	 * {@return how much the text of a fact says}
	 * @param key of a member
	 */
	public int weight(String key) {
		Member member = this.members.get(key);
		return (member != null) ? member.weight() : 0;
	}

}
