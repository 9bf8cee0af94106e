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
			"Why does alice trust bob?, TRUST WHY alice bob", "Why doesn't alice trust me?, DISTRUST WHY alice dora",
			"Why does alice not trust bob anymore?, DISTRUST WHY alice bob",
			"Why does alice no longer trust me?, DISTRUST WHY alice dora",
			"Why do I distrust bob?, DISTRUST WHY dora bob", "Why is alice against bob?, OPPOSITION WHY alice bob",
			"Why has alice lost her trust in bob?, DISTRUST WHY alice bob",
			"Why is bob on alice's side?, ALLIANCE WHY bob alice", "Who broke a promise to me?, BROKEN TO dora -",
			"Who has broken their word to alice?, BROKEN TO alice -", "Who betrayed me?, BETRAYAL TO dora -",
			"Which promises did alice break?, BROKEN FROM alice -", "Which promises were broken?, BROKEN ALL - -",
			"Who kept their promise to bob?, KEPT TO bob -", "Whom does alice trust?, TRUST FROM alice -",
			"Who does Alice trust?, TRUST FROM alice -", "So whom do I trust?, TRUST FROM dora -",
			"Who trusts alice?, TRUST TO alice -", "Does alice trust bob?, TRUST BETWEEN alice bob",
			"Does @alice trust @bob?, TRUST BETWEEN alice bob", "Do I trust bob?, TRUST BETWEEN dora bob",
			"Is bob trusted by alice?, TRUST BETWEEN alice bob", "Who trusts whom?, TRUST ALL - -",
			"Who does not trust alice?, DISTRUST TO alice -", "Whom does alice distrust?, DISTRUST FROM alice -",
			"Who are bob's enemies?, OPPOSITION OF bob -", "Who is against me?, OPPOSITION TO dora -",
			"Whom is alice fighting?, OPPOSITION FROM alice -",
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
			"Who promised alice anything?, PROMISE TO alice -", "Who promised me what?, PROMISE TO dora -",
			"What has been promised to me?, PROMISE TO dora -", "Which promises were made to bob?, PROMISE TO bob -",
			"Who promised what to whom?, PROMISE ALL - -", "Who promised whom what?, PROMISE ALL - -",
			"Did I promise anything?, PROMISE FROM dora -", "Who is helping me?, HELP TO dora -",
			"Who attacked alice?, HARM TO alice -", "Whom has alice betrayed?, BETRAYAL FROM alice -",
			"Did alice keep her promise?, KEPT BETWEEN alice -",
			"Has alice kept her word to me?, KEPT BETWEEN alice dora",
			"Did I keep my promise to bob?, KEPT BETWEEN dora bob",
			"Has bob done what he promised me?, KEPT BETWEEN bob dora",
			"Was bob's promise to me kept?, KEPT BETWEEN bob dora",
			"Does alice keep all of her promises?, KEPT BETWEEN alice -",
			"Has alice broken her word?, BROKEN BETWEEN alice -",
			"Did bob go back on his word to alice?, BROKEN BETWEEN bob alice",
			"Did anybody break a promise to me?, BROKEN TO dora -",
			"Who did not keep his word to bob?, BROKEN TO bob -", "Which promises to me were broken?, BROKEN TO dora -",
			"Who broke his word to whom?, BROKEN ALL - -", "Has bob betrayed me?, BETRAYAL BETWEEN bob dora",
			"Has anyone turned against me?, BETRAYAL TO dora -", "What does bob still owe me?, OPEN FROM bob dora",
			"Which promises made to me are still open?, OPEN TO dora -",
			"Which of bob's promises to alice are not kept yet?, OPEN FROM bob alice",
			"Who still owes me something?, OPEN TO dora -", "Is bob a friend or an enemy?, ALLIANCE CHOICE bob dora",
			"Does bob still stand with me?, ALLIANCE BETWEEN bob dora",
			"Why did my alliance with bob end?, ALLIANCE END dora bob",
			"Which alliances were broken?, ALLIANCE OVER - -", "Who is no longer my ally?, ALLIANCE OVER dora -",
			"Who withdrew a promise to me?, WITHDRAWN TO dora -",
			"Who took back their word to alice?, WITHDRAWN TO alice -",
			"Has anybody taken back a promise to me?, WITHDRAWN TO dora -",
			"Which promises to me were withdrawn?, WITHDRAWN TO dora -",
			"Did bob withdraw his promise to me?, WITHDRAWN BETWEEN bob dora",
			"Did bob take his promise back?, WITHDRAWN BETWEEN bob -", "Who took back his promise?, WITHDRAWN ALL - -",
			"Was bob's promise to me withdrawn?, WITHDRAWN BETWEEN bob dora",
			"Did I promise alice anything?, PROMISE BETWEEN dora alice",
			"What did I promise to alice?, PROMISE FROM dora alice",
			"Have I made alice any promises?, PROMISE BETWEEN dora alice",
			"Did I give alice my word?, PROMISE BETWEEN dora alice",
			"What are my promises to alice?, PROMISE FROM dora alice",
			"Has anyone promised me anything?, PROMISE TO dora -", "Has anyone lied to me?, LIE TO dora -",
			"Did anybody lie to me?, LIE TO dora -", "Have I been lied to?, LIE TO dora -",
			"Was I lied to by bob?, LIE BETWEEN bob dora", "Who told me lies?, LIE TO dora -",
			"Who has deceived me?, LIE TO dora -", "Has someone told me a lie?, LIE TO dora -",
			"Who was dishonest with me?, LIE TO dora -", "Did alice mislead me?, LIE BETWEEN alice dora",
			"Who lied to whom?, LIE ALL - -", "Who let bob down?, BETRAYAL TO bob -",
			"When did bob break his promise?, BROKEN FROM bob -", "Do I owe anybody anything?, OPEN FROM dora -",
			"Is there a plot against me?, OPPOSITION TO dora -",
			"Who wants bob out of the council?, OPPOSITION TO bob -",
			"What did bob promise me and did he keep it?, KEPT BETWEEN bob dora",
			"Whose side is bob on?, ALLIANCE FROM bob -", "Is alice really on my side?, ALLIANCE BETWEEN alice dora",
			"Does alice plan to strike bob?, OPPOSITION BETWEEN alice bob",
			"Is anybody plotting against me?, OPPOSITION TO dora -" })
	void understandsWhatIsAsked(String question, String expected) {
		assertThat(TieQuestion.in(question, Set.of("alice", "bob"), "dora").map(TieQuestionTests::told))
			.contains(expected);
	}

	@ParameterizedTest
	@CsvSource({ "Did alice keep her promise to give bob six cows?, to give bob six cows",
			"Did bob mend my roof as he promised?, mend dora's roof",
			"Has alice broken her promise not to attack bob?, not to attack bob" })
	void understandsWhichPromiseIsMeant(String question, String deed) {
		assertThat(TieQuestion.in(question, Set.of("alice", "bob"), "dora").map(TieQuestion::deed)).contains(deed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Who trusts alice with the keys?", "Who are my allies in the north?",
			"Who broke my window?", "Does alice trust the plan of bob?", "Who is alice?",
			"Who are alice's friends from school called?", "When did bob break his leg?", "Can alice be trusted?",
			"Who is allied with mallory?", "What did bob eat?", "Is alice on the side of the road?", "Who trusts?",
			"Does bob trust bob?", "Whom does @7 trust?", "Who trusts @567829259054219275?",
			"Will alice keep her promise?", "Who kept the keys to my house?", "Did alice keep the dog?",
			"What does alice owe the bank?", "Which shops are still open?", "Who keeps the keys?", "Who keeps bees?",
			"Who can I ask?", "Can alice trust the bank?", "Who can I trust with the keys?", "Did alice lie down?",
			"Who took back the keys?", "Did bob take back the dog?", "Was bob misled by the map?",
			"Who promised to keep the keys?", "Which promises are important?" })
	void leavesWhatItDoesNotUnderstandWhole(String question) {
		assertThat(TieQuestion.in(question, Set.of("alice", "bob"), "dora")).isEmpty();
	}

	private static String told(TieQuestion question) {
		return question.relation() + " " + question.form() + " " + ((question.one() != null) ? question.one() : "-")
				+ " " + ((question.other() != null) ? question.other() : "-");
	}

}
