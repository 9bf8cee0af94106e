package io.peergraph.embedded;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page in a browser that speaks Bolt over a WebSocket, as Neo4j Browser does and as any
 * other page can.
 */
final class BoltPage implements WebSocket.Listener {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final byte HELLO = 0x01;

	private static final byte LOGON = 0x6A;

	private static final byte RUN = 0x10;

	private static final int END = -1;

	private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();

	private final WebSocket socket;

	private BoltPage(String origin, int port) {
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.header("Origin", origin)
			.buildAsync(URI.create("ws://localhost:" + port), this)
			.join();
	}

	/**
	 * {@return a page of that origin that has agreed on Bolt 5.2}
	 */
	static BoltPage of(String origin, int port) {
		BoltPage page = new BoltPage(origin, port);
		page.send(new byte[] { 0x60, 0x60, (byte) 0xB0, 0x17, 0, 0, 2, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 });
		page.bytes(4);
		page.say(HELLO, map("user_agent", "page/1"));
		page.hear();
		return page;
	}

	/**
	 * {@return the answer to a log-on with these keys and values}
	 */
	String logOn(String... token) {
		say(LOGON, map(token));
		return hear();
	}

	/**
	 * {@return the answer to a statement, empty when the server has hung up}
	 */
	String run(String cypher) {
		say(RUN, concat(text(cypher), new byte[] { (byte) 0xA0 }, new byte[] { (byte) 0xA0 }));
		return hear();
	}

	// A structure in one chunk, which ends with an empty one.
	private void say(byte message, byte[] fields) {
		byte count = (byte) ((message == RUN) ? 0xB3 : 0xB1);
		byte[] body = concat(new byte[] { count, message }, fields);
		send(concat(new byte[] { (byte) (body.length >> 8), (byte) body.length }, body, new byte[] { 0, 0 }));
	}

	private void send(byte[] bytes) {
		this.socket.sendBinary(ByteBuffer.wrap(bytes), true).exceptionally((_) -> this.socket).join();
	}

	private String hear() {
		StringBuilder message = new StringBuilder();
		for (String size = bytes(2); size.length() == 2; size = bytes(2)) {
			int length = size.charAt(0) * 256 + size.charAt(1);
			if (length == 0) {
				break;
			}
			message.append(bytes(length));
		}
		return message.toString();
	}

	private String bytes(int count) {
		StringBuilder bytes = new StringBuilder();
		while (bytes.length() < count) {
			int next = next();
			if (next == END) {
				break;
			}
			bytes.append((char) next);
		}
		return bytes.toString();
	}

	private int next() {
		try {
			Integer next = this.heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			assertThat(next).as("a word of the server").isNotNull();
			return next;
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private static byte[] map(String... keysAndValues) {
		byte[] size = { (byte) (0xA0 + keysAndValues.length / 2) };
		return concat(size, concat(Arrays.stream(keysAndValues).map(BoltPage::text).toArray(byte[][]::new)));
	}

	private static byte[] text(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return concat(new byte[] { (byte) 0xD0, (byte) bytes.length }, bytes);
	}

	private static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			whole.writeBytes(part);
		}
		return whole.toByteArray();
	}

	@Override
	public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
		while (data.hasRemaining()) {
			this.heard.add(Byte.toUnsignedInt(data.get()));
		}
		from.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
		this.heard.add(END);
		return null;
	}

	@Override
	public void onError(WebSocket from, Throwable error) {
		this.heard.add(END);
	}

}
