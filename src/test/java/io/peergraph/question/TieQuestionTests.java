package io.peergraph.question;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TieQuestionTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "Who are my allies?, ALLIANCE OF dora -",
			"Who is allied with whom?, ALLIANCE ALL - -", "Who are alice's closest allies?, ALLIANCE OF alice -",
			"So who is Bob working together with right now?, ALLIANCE OF bob -",
			"With whom is alice in league?, ALLIANCE OF alice -", "Who is on my side?, ALLIANCE OF dora -",
			"Is alice still allied with Bob?, ALLIANCE BETWEEN alice bob",
			"Are alice and bob friends?, ALLIANCE BETWEEN alice bob",
			"Am I allied with bob?, ALLIANCE BETWEEN dora bob", "Which alliances are there?, ALLIANCE ALL - -",
			"When did the alliance with bob break?, ALLIANCE END bob dora",
			"When did alice betray bob?, ALLIANCE END alice bob",
			"When did the alliance between alice and bob end?, ALLIANCE END alice bob",
			"Since when are alice and bob allied?, ALLIANCE BEGIN alice bob",
			"Who broke a promise to me?, BROKEN TO dora -", "Who has broken their word to alice?, BROKEN TO alice -",
			"Who betrayed me?, BROKEN TO dora -", "Which promises did alice break?, BROKEN FROM alice -",
			"Which promises were broken?, BROKEN ALL - -", "Who kept their promise to bob?, KEPT TO bob -",
			"Whom does alice trust?, TRUST FROM alice -", "Who does Alice trust?, TRUST FROM alice -",
			"So whom do I trust?, TRUST FROM dora -", "Who trusts alice?, TRUST TO alice -",
			"Does alice trust bob?, TRUST BETWEEN alice bob", "Does @alice trust @bob?, TRUST BETWEEN alice bob",
			"Do I trust bob?, TRUST BETWEEN dora bob", "Is bob trusted by alice?, TRUST BETWEEN alice bob",
			"Who trusts whom?, TRUST ALL - -", "Who does not trust alice?, DISTRUST TO alice -",
			"Whom does alice distrust?, DISTRUST FROM alice -", "Who are bob's enemies?, OPPOSITION OF bob -",
			"Who is against me?, OPPOSITION TO dora -", "Whom is alice fighting?, OPPOSITION FROM alice -",
			"Is alice at war with bob?, OPPOSITION BETWEEN alice bob", "Is bob with me?, ALLIANCE BETWEEN bob dora",
			"Is alice my ally?, ALLIANCE BETWEEN alice dora",
			"Is alice with bob or against bob?, ALLIANCE CHOICE alice bob",
			"Does the alliance of alice and bob still hold?, ALLIANCE BETWEEN alice bob",
			"Who is allied against bob?, OPPOSITION TO bob -", "Who works together against me?, OPPOSITION TO dora -",
			"Who plans to attack alice?, OPPOSITION TO alice -", "Whom does bob mean to attack?, OPPOSITION FROM bob -",
			"Who asked alice to turn against bob?, OPPOSITION TO bob alice",
			"Who told me that bob cannot be trusted?, DISTRUST TO bob dora",
			"What did alice promise me?, PROMISE FROM alice dora",
			"What did alice promise bob?, PROMISE FROM alice bob", "Whom did bob promise anything?, PROMISE FROM bob -",
			"Has bob promised me anything?, PROMISE BETWEEN bob dora",
			"Who promised alice anything?, PROMISE TO alice -", "Who is helping me?, HELP TO dora -",
			"Who attacked alice?, HARM TO alice -", "Whom has alice betrayed?, BROKEN FROM alice -" })
	void understandsWhatIsAsked(String question, String expected) {
		assertThat(TieQuestion.in(question, Set.of("alice", "bob"), "dora").map(TieQuestionTests::told))
			.contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Who trusts alice with the keys?", "Who are my allies in the north?",
			"Who broke my window?", "Does alice trust the plan of bob?", "Who is alice?",
			"Who are alice's friends from school called?", "When did bob break his leg?", "Can alice be trusted?",
			"Who is allied with mallory?", "What did bob eat?", "Is alice on the side of the road?", "Who trusts?",
			"Does bob trust bob?", "Whom does @7 trust?", "Who trusts @567829259054219275?" })
	void leavesWhatItDoesNotUnderstandWhole(String question) {
		assertThat(TieQuestion.in(question, Set.of("alice", "bob"), "dora")).isEmpty();
	}

	private static String told(TieQuestion question) {
		return question.relation() + " " + question.form() + " " + ((question.one() != null) ? question.one() : "-")
				+ " " + ((question.other() != null) ? question.other() : "-");
	}

}
