package io.peergraph.explore;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The page at {@code /} in a real browser. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontPageInBrowserTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String HOSTILE = "I oppose bob <img src=x onerror=close>.";

	private final int port;

	private final World world;

	private ChromeDriver browser;

	private WebDriverWait waiting;

	FrontPageInBrowserTests(@LocalServerPort int port) {
		this.port = port;
		this.world = World.on(port, "powers");
	}

	@BeforeAll
	void meet() throws InterruptedException {
		this.browser = Chromium.open();
		this.waiting = new WebDriverWait(this.browser, PATIENCE);
		this.waiting.withMessage(() -> this.browser.findElement(By.tagName("main")).getText());
		this.world.joins("hall", true, "alice", "bob", "charlie");
		this.world.joins("tower", true, "alice", "bob");
		says("hall", "alice", "I trust charlie.", "2026-03-01T10:00:00Z");
		says("hall", "charlie", HOSTILE, "2026-03-02T10:00:00Z");
		says("tower", "alice", "I am on your side, bob.", "2026-03-03T10:00:00Z");
		says("tower", "bob", "alice trusts charlie.", "2026-03-04T10:00:00Z");
		this.world.settles();
	}

	private void says(String session, String peer, String content, String at) {
		this.world.mutate("addMessages", "AddMessagesInput", "messages { id }", Map.of("workspace", "powers", "session",
				session, "messages", List.of(Map.of("peer", peer, "content", content, "createdAt", at))));
	}

	@AfterAll
	void close() {
		if (this.browser != null) {
			this.browser.quit();
		}
	}

	@BeforeEach
	void open() {
		this.browser.get("http://localhost:" + this.port + "/?workspace=powers");
		shows("alice trusts charlie", "alice is allied with bob", "charlie opposes bob");
	}

	@Test
	void showsWhoIsBoundToWhomInAPicture() {
		assertThat(drawn("nodes", "name")).containsExactlyInAnyOrder("alice", "bob", "charlie");
		assertThat(drawn("edges", "look")).containsExactlyInAnyOrder("TRUSTS", "ALLIED_WITH", "OPPOSES");
		assertThat(Chromium.complaints(this.browser)).isEmpty();
	}

	@Test
	void hidesFromEachWhatItDidNotWitness() {
		new Select(by("eyes")).selectByValue("charlie");

		shows("alice trusts charlie", "charlie opposes bob");
		assertThat(drawn("edges", "look")).doesNotContain("ALLIED_WITH");
		assertThat(by("table").getText()).doesNotContain("allied");
		assertThat(by("graphml").getDomAttribute("href")).contains("as=charlie");
	}

	@Test
	void tellsWhyWhenATieIsClickedInThePicture() {
		List<Integer> place = texts("""
				(() => {
					const picture = document.getElementById("picture");
					picture.scrollIntoView();
					const place = picture._cyreg.cy.edges('[look = "ALLIED_WITH"]').renderedMidpoint();
					const { left, top } = picture.getBoundingClientRect();
					return [Math.round(left + place.x), Math.round(top + place.y)];
				})()""").map(Integer::valueOf).toList();
		new Actions(this.browser).moveToLocation(place.getFirst(), place.getLast()).click().perform();

		reads("evidence", "alice is allied with bob", "\u201CI am on your side\u201D", "in tower");
	}

	@Test
	void marksHearsayWhereItWasHeard() {
		choose("alice trusts charlie");
		reads("evidence", "\u201CI trust charlie.\u201D", "alice, Mar 1, 2026", "in hall",
				"Hearsay: bob says it of alice");

		new Select(by("eyes")).selectByValue("charlie");
		shows("alice trusts charlie", "charlie opposes bob");
		choose("alice trusts charlie");
		reads("evidence", "\u201CI trust charlie.\u201D");
		assertThat(by("evidence").getText()).doesNotContain("Hearsay", "tower");
	}

	@Test
	void movesThroughTimeWithTheKeyboard() {
		WebElement time = by("time");
		time.sendKeys(Keys.HOME);
		shows("alice trusts charlie");
		assertThat(by("moment").getText()).contains("2026");

		time.sendKeys(Keys.ARROW_RIGHT);
		shows("alice trusts charlie", "charlie opposes bob");

		time.sendKeys(Keys.END);
		shows("alice trusts charlie", "alice is allied with bob", "charlie opposes bob");
		assertThat(by("moment").getText()).isEqualTo("now");
	}

	@Test
	void showsWhatPeersSayAsTextOnly() {
		choose("charlie opposes bob");

		reads("evidence", "<img src=x");
		assertThat(this.browser.findElements(By.tagName("img"))).isEmpty();
		assertThat(this.browser.getTitle()).isEqualTo("Peergraph");
	}

	@Test
	void saysWhatIsWrongAndWhatToDo() {
		this.browser.get("http://localhost:" + this.port + "/?workspace=powers&as=zed");
		reads("problem", "as names no peer that may be asked for here: zed");

		new Select(by("eyes")).selectByValue("");
		shows("alice trusts charlie", "alice is allied with bob", "charlie opposes bob");
		assertThat(by("problem").isDisplayed()).isFalse();
		for (WebElement kind : this.browser.findElements(By.cssSelector("#kinds input:checked"))) {
			kind.click();
		}
		reads("hint", "No ties are chosen; tick some.");
	}

	@Test
	void fitsANarrowWindow() {
		assertFitsANarrowWindow();
	}

	private void assertFitsANarrowWindow() {
		this.browser.manage().window().setSize(new Dimension(500, 900));
		try {
			assertThat(this.browser
				.executeScript("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
				.isEqualTo(true);
		}
		finally {
			this.browser.manage().window().setSize(new Dimension(1200, 1400));
		}
	}

	@Test
	void leavesRoomBesideTheLongestName() {
		String name = "n".repeat(500);
		World.on(this.port, "names")
			.joins("hall", true, "alice", name)
			.mutate("assertTie", "AssertTieInput", "tie { weight }",
					Map.of("workspace", "names", "kind", "TRUSTS", "from", "alice", "to", name, "weight", 1));
		this.browser.get("http://localhost:" + this.port + "/?workspace=names");
		shows("alice trusts " + name);

		assertThat(this.browser.executeScript("""
				return [...document.querySelectorAll("#table th, #table td + td")]
					.every((cell) => cell.scrollWidth <= cell.clientWidth && cell.clientHeight < 1000
						&& getComputedStyle(cell).whiteSpace === "nowrap")""")).isEqualTo(true);
		assertThat(by("table").findElement(By.tagName("th")).getSize().getHeight()).isLessThan(50);
		assertFitsANarrowWindow();
	}

	private void choose(String tie) {
		by("ties").findElements(By.tagName("button"))
			.stream()
			.filter((button) -> button.getText().equals(tie))
			.findFirst()
			.orElseThrow()
			.click();
	}

	private void shows(String... ties) {
		List<String> wanted = Arrays.stream(ties).sorted().toList();
		// At one moment, since the page may put others in their place between two looks.
		this.waiting
			.until((_) -> texts("[...document.querySelectorAll('#ties button')].map((tie) => tie.innerText)").sorted()
				.toList()
				.equals(wanted));
	}

	private void reads(String id, String... texts) {
		Stream.of(texts)
			.forEach((text) -> this.waiting.until(ExpectedConditions.textToBePresentInElementLocated(By.id(id), text)));
	}

	private List<String> drawn(String what, String property) {
		return texts("document.getElementById('picture')._cyreg.cy.%s().map((one) => one.data('%s'))".formatted(what,
				property))
			.toList();
	}

	private Stream<String> texts(String expression) {
		return ((List<?>) Objects.requireNonNull(this.browser.executeScript("return " + expression))).stream()
			.map(String::valueOf);
	}

	private WebElement by(String id) {
		return this.browser.findElement(By.id(id));
	}

}
