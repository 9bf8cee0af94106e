package io.peergraph.belief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.peergraph.fact.Statement;
import io.peergraph.statement.SingleValuedAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Facts that are to be seen together: one excludes another, or says the same in other
 * words, or is about the same topic.
 *
 * @param members by key
 */
record ConflictSet(Map<String, Member> members) {

	/**
	 * A fact of the circle.
	 *
	 * @param key of the fact
	 * @param weight how much its text says
	 * @param topic what it is about, if that has one value at a time
	 * @param alike the keys of the facts that say the same
	 * @param excluded what it contradicts: the keys of these facts, with the reasons
	 * @param reconciled the keys of the facts that were said not to exclude it
	 */
	public record Member(String key, int weight, Optional<SingleValuedAttribute> topic, Set<String> alike,
			Map<String, List<Reason>> excluded, Set<String> reconciled) {

		Optional<String> rule(Member other, Set<String> supports) {
			if (this.reconciled.contains(other.key) || other.reconciled.contains(this.key)) {
				return Optional.empty();
			}
			if (this.topic.isPresent() && other.topic.filter(this.topic.get()::excludes).isPresent()) {
				return this.topic.map(SingleValuedAttribute::name);
			}
			return this.excluded.getOrDefault(other.key, List.of())
				.stream()
				.filter((reason) -> reason.support() == null || supports.contains(reason.support()))
				.map(Reason::rule)
				.findFirst();
		}

	}

	/**
	 * Why two facts cannot both hold.
	 *
	 * @param rule by which
	 * @param support the one that said so, null when the texts themselves do; for whoever
	 * did not witness it, it says nothing
	 */
	public record Reason(String rule, @Nullable String support) {
	}

	/**
	 * {@return the rule by which two facts cannot both hold, if there is one}
	 * @param one the key of a member
	 * @param other the key of another
	 * @param supports what supports facts for who asks
	 */
	public Optional<String> rule(String one, String other, Set<String> supports) {
		Member first = this.members.get(one);
		Member second = this.members.get(other);
		return (first != null && second != null) ? first.rule(second, supports) : Optional.empty();
	}

	/**
	 * {@return whether a fact was told to correct another}
	 * @param fact the key of a member
	 * @param support by which it was told
	 * @param other the key of another
	 */
	boolean corrects(String fact, String support, String other) {
		Member one = this.members.get(fact);
		return one != null && rule(fact, other, Set.of(support)).isPresent()
				&& one.excluded()
					.getOrDefault(other, List.of())
					.contains(new Reason(Statement.Told.CORRECTION, support));
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
