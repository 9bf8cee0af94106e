package io.peergraph.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.relation.StancesChanged;
import io.peergraph.relation.ToldStance;
import io.peergraph.stance.StatedStance;
import org.jspecify.annotations.Nullable;

/** Something that is stated of a peer, to become a fact or a further support of one. */
public sealed interface Statement {

	/**
	 * {@return the statement, to be read alone}
	 */
	String text();

	/**
	 * {@return when what it says begins, as far as it says so}
	 */
	@Nullable Instant validFrom();

	/**
	 * {@return when what it says ends, as far as it says so}
	 */
	@Nullable Instant validTo();

	/**
	 * {@return how it came to be known}
	 */
	FactLevel level();

	/**
	 * {@return between whom it says how they stand to each other; of what one admits to
	 * have done to another, either way}
	 */
	Set<StancesChanged.Pair> pairs();

	/**
	 * A statement that the peer made of itself.
	 *
	 * @param text the statement, to be read alone
	 * @param quotes the words it rests on, all of them together; at least one
	 * @param mentions the names of others it is also about
	 * @param validFrom when what it says begins, as far as it says so
	 * @param validTo when what it says ends, as far as it says so
	 * @param replaces the keys of older facts about the same peer that no longer hold
	 * since this one does
	 * @param leans the keys of messages and facts that words of it come from besides the
	 * quotes: when one of them goes, it goes too
	 * @param stances what it says about how peers stand to each other
	 */
	record Said(String text, List<Quote> quotes, List<String> mentions, @Nullable Instant validFrom,
			@Nullable Instant validTo, List<String> replaces, List<String> leans,
			List<StatedStance> stances) implements Statement {

		/**
		 * Makes a statement that says nothing about how peers stand to each other.
		 * @param text the statement, to be read alone
		 * @param quotes the words it rests on, all of them together; at least one
		 * @param mentions the names of others it is also about
		 * @param validFrom when what it says begins, as far as it says so
		 * @param validTo when what it says ends, as far as it says so
		 * @param replaces the keys of older facts that no longer hold since this one does
		 * @param leans the keys of messages and facts that words of it come from
		 */
		public Said(String text, List<Quote> quotes, List<String> mentions, @Nullable Instant validFrom,
				@Nullable Instant validTo, List<String> replaces, List<String> leans) {
			this(text, quotes, mentions, validFrom, validTo, replaces, leans, List.of());
		}

		@Override
		public Set<StancesChanged.Pair> pairs() {
			return this.stances.stream()
				.flatMap((stance) -> Stream.concat(Stream.of(new StancesChanged.Pair(stance.from(), stance.to())),
						stance.isAdmission() ? Stream.of(new StancesChanged.Pair(stance.to(), stance.from()))
								: Stream.empty()))
				.collect(Collectors.toSet());
		}

		@Override
		public FactLevel level() {
			return FactLevel.EXPLICIT;
		}

		/**
		 * {@return the same, with more known of it}
		 * @param mentions the names of others it is also about
		 * @param leans the keys of messages and facts that words of it come from
		 */
		public Said with(List<String> mentions, List<String> leans) {
			return new Said(this.text, this.quotes, mentions, this.validFrom, this.validTo, this.replaces, leans,
					this.stances);
		}

		/**
		 * {@return the same, with what it says about how peers stand to each other}
		 * @param stances that are its own
		 * @param leans the keys of messages that tell whom they are towards
		 */
		public Said taking(List<StatedStance> stances, Collection<String> leans) {
			return new Said(this.text, this.quotes, this.mentions, this.validFrom, this.validTo, this.replaces,
					Stream.concat(this.leans.stream(), leans.stream()).distinct().toList(), stances);
		}

	}

	/**
	 * A statement of an observer, without a message that says so.
	 *
	 * @param text the statement, to be read alone
	 * @param teller the name of the observer
	 * @param session the name of the session in which it was told, null for none
	 * @param premises the keys of the facts it follows from, none when it is simply so
	 * @param validFrom when what it says begins, as far as it says so
	 * @param validTo when what it says ends, as far as it says so
	 * @param stance how one peer stands to another by it, null where it says nothing of
	 * that
	 * @param corrects the keys of facts about the same peer that the observer lets go of,
	 * whoever said them
	 */
	record Told(String text, String teller, @Nullable String session, List<String> premises,
			@Nullable Instant validFrom, @Nullable Instant validTo, @Nullable ToldStance stance,
			List<String> corrects) implements Statement {

		/** The rule by which it excludes what it corrects. */
		public static final String CORRECTION = "correction";

		/**
		 * Makes a statement that says nothing about how peers stand to each other.
		 * @param text the statement, to be read alone
		 * @param teller the name of the observer
		 * @param session the name of the session in which it was told, null for none
		 * @param premises the keys of the facts it follows from
		 * @param validFrom when what it says begins, as far as it says so
		 * @param validTo when what it says ends, as far as it says so
		 */
		public Told(String text, String teller, @Nullable String session, List<String> premises,
				@Nullable Instant validFrom, @Nullable Instant validTo) {
			this(text, teller, session, premises, validFrom, validTo, null, List.of());
		}

		/**
		 * {@return the same as a correction}
		 * @param facts the keys of facts about the same peer that the observer lets go of
		 */
		public Told correcting(List<String> facts) {
			return new Told(this.text, this.teller, this.session, this.premises, this.validFrom, this.validTo,
					this.stance, facts);
		}

		@Override
		public Set<StancesChanged.Pair> pairs() {
			ToldStance told = this.stance;
			return (told != null) ? Set.of(new StancesChanged.Pair(told.from(), told.to())) : Set.of();
		}

		@Override
		public FactLevel level() {
			return this.premises.isEmpty() ? FactLevel.EXPLICIT : FactLevel.DEDUCTIVE;
		}

	}

}
