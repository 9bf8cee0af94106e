package io.peergraph.deriver;

import java.util.List;
import java.util.function.Function;

import io.peergraph.belief.CommonGround;
import io.peergraph.fact.Facts;
import io.peergraph.fact.NewFacts;
import io.peergraph.fact.Statement;
import io.peergraph.message.Message;
import io.peergraph.work.WorkKey;

import org.springframework.stereotype.Component;

/** Finds the facts in a batch of messages; asks models, and writes nothing. */
@Component
class FactFinding {

	private final Extractor extractor;

	private final StatementExtractor builtIn;

	private final AbsentPeers absent;

	private final CommonGround ground;

	private final Facts facts;

	FactFinding(Extractor extractor, StatementExtractor builtIn, AbsentPeers absent, CommonGround ground, Facts facts) {
		this.extractor = extractor;
		this.builtIn = builtIn;
		this.absent = absent;
		this.ground = ground;
		this.facts = facts;
	}

	/**
	 * What was found.
	 *
	 * @param known what was known of the speaker before
	 * @param facts that are ready to be stored
	 */
	record Found(List<CommonGround.Shared> known, NewFacts facts) {
	}

	/**
	 * {@return how much of a conversation helps to understand a batch, in tokens}
	 */
	int contextTokens() {
		return this.extractor.contextTokens();
	}

	/**
	 * {@return what is found in a batch}
	 * @param key of the work on what an author says in a session
	 * @param batch what it said
	 */
	Found find(WorkKey key, DerivationBatch batch) {
		List<CommonGround.Shared> known = known(key, batch);
		return new Found(known, find(key, batch, known, this.extractor::extract));
	}

	/**
	 * {@return how much of a conversation the {@linkplain #findBuiltIn built-in means}
	 * want, in tokens}
	 */
	int builtInContextTokens() {
		return this.builtIn.contextTokens();
	}

	/**
	 * {@return what the built-in means find where a model could not}
	 * @param key of the work on what an author says in a session
	 * @param batch what it said
	 */
	Found findBuiltIn(WorkKey key, DerivationBatch batch) {
		return new Found(List.of(),
				find(key, batch, List.of(), (input) -> this.builtIn.extract(input).inPlaceOf(this.extractor.name())));
	}

	/**
	 * {@return whether nothing but the built-in means finds anything}
	 */
	boolean isBuiltIn() {
		return this.extractor instanceof StatementExtractor;
	}

	private NewFacts find(WorkKey key, DerivationBatch batch, List<CommonGround.Shared> known,
			Function<ExtractionInput, Extraction> extractor) {
		if (!batch.isToDerive()) {
			return NewFacts.none(key.workspace(), key.subject());
		}
		ExtractionInput input = batch.input(key.subject(), known);
		input = input.speakingOf(this.absent.namedIn(key.workspace(), input));
		Extraction found = extractor.apply(input);
		List<Statement.Said> all = found.hasStances() ? found.statements()
				: StanceFinding.addTo(input, found.statements());
		return this.facts.prepare(key.workspace(), key.subject(), found.by(), batch.rested(all, known));
	}

	// Only what is common to all witnesses, since some of it may find its way into what
	// follows; and who does not observe today may come to know that by a back-fill.
	private List<CommonGround.Shared> known(WorkKey key, DerivationBatch batch) {
		int most = batch.isToDerive() ? this.extractor.knownFacts() : 0;
		return (most == 0) ? List.of()
				: this.ground.around(key.workspace(), key.subject(), batch.audience().observers(),
						batch.audience().witnesses(), batch.messages().stream().map(Message::content).toList(), most);
	}

}
