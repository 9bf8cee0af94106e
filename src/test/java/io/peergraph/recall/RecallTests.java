package io.peergraph.recall;

import java.util.List;
import java.util.stream.IntStream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.access.View;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found, and what is not. */
@PeergraphTest
class RecallTests {

	@LocalServerPort
	int port;

	@Autowired
	Recall recall;

	@Test
	void findsTheFactsThatAnObserverHolds() throws InterruptedException {
		World world = World.on(this.port, "shop");
		world.joins("counter", true, "alice", "bob").joins("elsewhere", true, "charlie");
		world.says("counter", "alice", "I live in Porto.", "I am allergic to peanuts.", "I play the violin.");
		world.settles();

		var held = this.recall.facts(View.of("shop"), "bob", "alice", "Which food is dangerous for her?", 1);

		assertThat(held).singleElement()
			.satisfies((hit) -> assertThat(hit.fact().text()).contains("peanuts"))
			.satisfies((hit) -> assertThat(hit.reasons()).isNotEmpty());
		assertThat(this.recall.facts(View.of("shop"), "charlie", null, "peanuts", 5)).isEmpty();
		assertThat(this.recall.facts(View.of("shop").through("charlie"), "bob", "alice", "peanuts", 5)).isEmpty();
	}

	@Test
	void findsMessagesByMeaningAndSaysWhy() throws InterruptedException {
		World world = World.on(this.port, "meaning");
		world.joins("lunch", true, "alice", "bob");
		world.says("lunch", "alice", "What is your dog called?");
		world.says("lunch", "bob", "Rex.", "My sister plays the cello in an orchestra.", "The train was late again.");
		world.settles();

		var found = world
			.look("search(query: \"musical instruments\", first: 1) { score reasons message { content } }");

		assertThat(World.texts(found, "search", "message", "content"))
			.containsExactly("My sister plays the cello in an orchestra.");
		assertThat(found.at("/search/0/reasons").toString()).containsPattern("meaning \\d\\.\\d");
		assertThat(found.at("/search/0/score").isNumber()).isTrue();
	}

	@Test
	void findsWhatStandsLateInALongMessageByItsMeaning() throws InterruptedException {
		World world = World.on(this.port, "long");
		String filler = "The minutes of the meeting go on about budgets, forms and the parking lot. ".repeat(40);
		world.says("hall", "alice", filler + "My daughter keeps a rabbit. " + filler, "Nobody came.");
		world.settles();

		assertThat(found(world, "pet rabbit of a girl")).first().asString().contains("rabbit");
	}

	@Test
	void letsAnAnswerInheritTheMatchOfItsQuestion() throws InterruptedException {
		World world = World.on(this.port, "dogs");
		world.says("lunch", "alice", "The weather is fine.", "What is the name of your dog?");
		world.says("lunch", "bob", "Rex the Great.");
		world.says("lunch", "alice", "My dog ate my homework.", "Dogs bark.", "The train was late.");
		world.settles();

		var hits = world.look("search(query: \"name of the dog of bob\", first: 5) { reasons message { content } }")
			.get("search");

		var answer = hits.valueStream()
			.filter((hit) -> hit.at("/message/content").asString().startsWith("Rex"))
			.toList();
		assertThat(answer).singleElement()
			.satisfies((hit) -> assertThat(hit.get("reasons").toString()).contains("answers a question"));
	}

	@Test
	void findsTermsIdsAndPhrasesAsTheyStand() {
		World world = World.on(this.port, "literal");
		world.says("desk", "alice", "Order ORD-2024-0017 has left.", "Order ORD-2024-0018 has left.",
				"They say the show must go on.", "On the show they must go.", "I don't like it at all.", "C'est l'été.",
				"It was pure rock'n'roll.");

		assertThat(found(world, "ORD-2024-0017")).first().isEqualTo("Order ORD-2024-0017 has left.");
		assertThat(found(world, "\\\"the show must go on\\\"")).containsExactly("They say the show must go on.");
		assertThat(found(world, "order \\\"the shows must go on\\\"")).isEmpty();
		assertThat(found(world, "Who says \\\"the shows must go on\\\"?")).first()
			.isEqualTo("They say the show must go on.");
		assertThat(found(world, "don't")).containsExactly("I don't like it at all.");
		assertThat(found(world, "l'été")).containsExactly("C'est l'été.");
		assertThat(found(world, "rock'n'roll")).containsExactly("It was pure rock'n'roll.");
	}

	@Test
	void findsGermanAndChinese() {
		World world = World.on(this.port, "languages");
		world.says("desk", "anna", "Ich bin allergisch gegen Erdnüsse.", "Morgen fahre ich nach München.");
		world.says("desk", "wei", "我住在上海，每天喝咖啡。", "明天我去北京。");

		assertThat(found(world, "Wer hat eine Allergie gegen Erdnüsse?")).first()
			.isEqualTo("Ich bin allergisch gegen Erdnüsse.");
		assertThat(found(world, "咖啡")).containsExactly("我住在上海，每天喝咖啡。");
		assertThat(found(world, "谁住在上海？")).first().isEqualTo("我住在上海，每天喝咖啡。");
	}

	@Test
	void findsWhateverTheAccentsAndEndingsAre() {
		World world = World.on(this.port, "accents");
		world.says("desk", "anna", "I live in Zu\u0308rich.", "Meet me at the Café Möwe.",
				"Я вчера видела кошку в саду.", "ฉันอาศัยอยู่ที่เชียงใหม่กับแมวสองตัว", "나는 서울에서 일해요.",
				"カフェで抹茶ラテを飲んだ。");

		assertThat(found(world, "\\\"Z\u00fcrich\\\"")).containsExactly("I live in Zu\u0308rich.");
		assertThat(found(world, "\\\"cafe mo\u0308we\\\"")).containsExactly("Meet me at the Café Möwe.");
		assertThat(found(world, "Zurich")).first().isEqualTo("I live in Zu\u0308rich.");
		assertThat(found(world, "кошка")).first().isEqualTo("Я вчера видела кошку в саду.");
		assertThat(found(world, "แมว")).first().isEqualTo("ฉันอาศัยอยู่ที่เชียงใหม่กับแมวสองตัว");
		assertThat(found(world, "서울")).first().isEqualTo("나는 서울에서 일해요.");
		assertThat(found(world, "ラテ")).first().isEqualTo("カフェで抹茶ラテを飲んだ。");
	}

	@Test
	void findsAddressesAndCodesFirstAsTheyStand() {
		World world = World.on(this.port, "codes");
		world.says("desk", "anna", "The docs are at https://docs.example.org/start/install, install and start there.",
				"See https://docs.example.org/start please.", "Docs, docs, docs: start at example.org.",
				"Ticket AB-12 is open.", "Ticket AB-123 is closed, ticket AB-13 as well.");

		assertThat(found(world, "https://docs.example.org/start/install")).first().asString().contains("install");
		assertThat(found(world, "What about ticket AB-12?")).first().isEqualTo("Ticket AB-12 is open.");
	}

	@Test
	void findsAsManyAsAskedForOfAFiftieth() throws InterruptedException {
		World world = World.on(this.port, "fiftieth");
		for (int session = 0; session < 10; session++) {
			String[] said = IntStream.range(0, 50)
				.mapToObj((one) -> "The harvest of olives, part " + one)
				.toArray(String[]::new);
			world.says("hall-" + session, "alice", said);
		}
		world.says("corner", "alice", "A word before he came: olives.");
		world.joins("corner", false, "bob");
		world.says("corner", "alice",
				IntStream.range(0, 10).mapToObj((one) -> "Olives for you, basket " + one).toArray(String[]::new));
		world.leaves("corner", "bob");
		world.says("corner", "alice", "And when he was gone: olives.");
		world.settles();

		List<String> seen = World.texts(
				world.look("search(query: \"olives\", as: \"bob\", first: 10) { message { content } }"), "search",
				"message", "content");
		List<String> meant = World.texts(
				world.look("search(query: \"baskets of fruit\", as: \"bob\", first: 10) { message { content } }"),
				"search", "message", "content");

		assertThat(seen).hasSize(10).allMatch((content) -> content.startsWith("Olives for you"));
		assertThat(meant).hasSize(10).allMatch((content) -> content.startsWith("Olives for you"));
		assertThat(world.look("search(query: \"fruits\", filter: {author: {eq: \"bob\"}}) { score }").get("search"))
			.isEmpty();
	}

	@Test
	void ranksNothingByWhatTheObserverDidNotWitness() throws InterruptedException {
		World world = World.on(this.port, "apart");
		world.joins("side", true, "alice", "bob");
		world.says("council", "charlie", "Who guards the bridge?", "I will hold the bridge.", "It rains.");
		world.settles();
		String ask = "search(query: \"who guards the bridge\", as: \"charlie\") { score reasons message { content } }";
		String before = world.look(ask).toString();

		world.says("side", "alice", "Nobody guards the bridge tonight.", "The bridge is ours.",
				"Let us take the bridge.");
		world.settles();
		String after = world.look(ask).toString();

		assertThat(after).contains("I will hold the bridge.").isEqualTo(before);
	}

	private static List<String> found(World world, String query) {
		return World.texts(world.look("search(query: \"" + query + "\") { message { content } }"), "search", "message",
				"content");
	}

}
