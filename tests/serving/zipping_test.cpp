#include "serving/zipping.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include <random>

#include "tests/serving/running.hpp"

namespace {

using tests::Answer;
using tests::Client;
using tests::get;
using tests::Running;

std::string unzipped(const std::string& bytes) {
  std::string text(1'000'000, '\0');
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

}  // namespace

TEST_CASE("what is zipped is shorter, always the same, and gives the text again") {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "line " + std::to_string(i) + "\n";
  const auto once = serving::zipped(text), twice = serving::zipped(text);
  REQUIRE(once);
  CHECK(*once == *twice);
  CHECK(once->size() < text.size() / 2);
  CHECK(unzipped(*once) == text);
}

TEST_CASE("what would not be shorter is not zipped") {
  CHECK(serving::zipped("") == nullptr);
  CHECK(serving::zipped(std::string(100, 'x')) == nullptr);
  std::mt19937 chance(7);
  std::string noise(10'000, '\0');
  for (char& sign : noise) sign = static_cast<char>(chance());
  CHECK(serving::zipped(noise) == nullptr);
}

TEST_CASE("whoever takes gzip is sent it, and nobody else") {
  Running running;
  Client client(running.port());
  const Answer plain = client.ask(get("/zipped"));
  CHECK(plain.body == std::string(5000, 'z'));
  CHECK(plain.header("Content-Encoding") == "(none)");
  CHECK(plain.header("Vary") == "Accept-Encoding");
  const Answer zipped = client.ask(get("/zipped", "Accept-Encoding: br, gzip;q=0.5\r\n"));
  CHECK(zipped.header("Content-Encoding") == "gzip");
  CHECK(zipped.header("Vary") == "Accept-Encoding");
  CHECK(unzipped(zipped.body) == plain.body);
  CHECK(client.ask(get("/zipped", "Accept-Encoding: gzip;q=0\r\n")).body == plain.body);
  client.send("HEAD /zipped HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
  const Answer head = client.answer(true);
  CHECK(head.header("Content-Length") == zipped.header("Content-Length"));
  CHECK(head.header("Content-Encoding") == "gzip");
}
