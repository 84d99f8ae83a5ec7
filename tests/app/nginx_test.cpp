// The site behind nginx, which strips a prefix: every link leads somewhere, and the stream goes
// through, also when the site was gone meanwhile.
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <set>
#include <thread>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/served.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;

int free_port() {
  const int held = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  REQUIRE(bind(held, reinterpret_cast<sockaddr*>(&address), size) == 0);
  REQUIRE(getsockname(held, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  close(held);
  return ntohs(address.sin_port);
}

struct Page {
  int status = 0;
  std::string head, body;
};

Page fetch(int port, const std::string& target) {
  const std::string answer =
      fetched(port, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  const std::size_t end = answer.find("\r\n\r\n");
  if (end == std::string::npos) return {};
  return {std::stoi(answer.substr(9, 3)), answer.substr(0, end), answer.substr(end + 4)};
}

// nginx before a port, with what is there under /x/.
class Proxy {
 public:
  explicit Proxy(int behind) : port_(free_port()) {
    const std::string path = files_.path().string(), port = std::to_string(port_);
    std::string temporary;
    for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
      temporary += std::string(kind) + "_temp_path " + path + "/" + kind + ";\n";
    files_.write("nginx.conf",
                 "daemon off;\nworker_processes 1;\npid " + path + "/pid;\nerror_log " + path +
                     "/error.log;\n" + (geteuid() == 0 ? "user root;\n" : "") +
                     "events { worker_connections 256; }\nhttp {\naccess_log off;\n" + temporary +
                     "server {\nlisten 127.0.0.1:" + port +
                     ";\nlocation /x/ {\nproxy_pass http://127.0.0.1:" + std::to_string(behind) +
                     "/;\nproxy_http_version 1.1;\nproxy_set_header Host $host;\n"
                     "proxy_set_header Connection \"\";\n}\n}\n}\n");
    nginx_ = std::make_unique<Program>(
        std::vector<std::string>{"sh", "-c",
                                 "PATH=$PATH:/usr/sbin; echo; exec nginx -e " + path +
                                     "/error.log -p " + path + " -c " + path + "/nginx.conf"});
    for (int tries = 0; fetch_or_nothing("/").status == 0 && tries < 2'000; ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }

  int port() const { return port_; }

 private:
  Page fetch_or_nothing(const std::string& target) const {
    return is_open(port_) ? fetch(port_, target) : Page{};
  }
  static bool is_open(int port) {
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool is_there =
        connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    close(connection);
    return is_there;
  }

  Folder files_;
  const int port_;
  std::unique_ptr<Program> nginx_;
};

// Follows links from page to page.
void crawl(int port, const std::string& base) {
  constexpr std::size_t enough = 50;
  std::set<std::string> seen, open = {base + "/fr/cycles", base + "/en/seats?asOf=2011"};
  while (!open.empty() && seen.size() < enough) {
    const std::string target = *open.begin();
    open.erase(open.begin());
    seen.insert(target);
    CAPTURE(target);
    CHECK(target.starts_with(base + "/"));
    const Page page = fetch(port, target);
    CHECK(page.status == 200);
    if (page.head.find("\r\nContent-Type: text/html") == std::string::npos) continue;
    for (const std::string& link : links_in(page.body))
      if (!seen.contains(link)) open.insert(link);
  }
  CHECK(seen.size() == enough);
  const Page home = fetch(port, base + "/");
  CHECK(home.status == 302);
  CHECK(home.head.find("\r\nLocation: " + base + "/en/") != std::string::npos);
}

std::string decision(int day) {
  return "record memberResigned --person p-000" + std::to_string(day) +
         " --effective-on 2020-11-0" + std::to_string(day) +
         " --authority member --basis stated --source s";
}

}  // namespace

TEST_CASE("every link leads somewhere at the root, under a prefix, and where nginx strips it") {
  const Folder& record = record_of_the_mag();
  {
    Served served(record);
    crawl(served.port(), "");
  }
  Served served(record, {"--base-path", "/x"});
  crawl(served.port(), "/x");
  const Proxy proxy(served.port());
  crawl(proxy.port(), "/x");
  CHECK(fetch(proxy.port(), "/x/api/v1/cycles").body ==
        record.mag("composition --cycles --format json --public").out);
}

TEST_CASE("the stream goes through nginx, and goes on when the site was gone") {
  const SmallBody body;
  auto served = std::make_unique<Served>(body, std::vector<std::string>{"--base-path", "/x"});
  const int behind = served->port();
  const Proxy proxy(behind);
  const auto follow = [&](const std::string& headers) {
    auto peer = std::make_unique<Peer>(proxy.port());
    peer->send("GET /x/api/v1/stream HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    CHECK(peer->until("\r\n\r\n").starts_with("HTTP/1.1 200 "));
    CHECK(peer->until("you are connected\n").ends_with("you are connected\n"));
    return peer;
  };
  const auto peer = follow("Accept-Encoding: gzip\r\n");
  const std::string opening = peer->until("\n\n");
  CHECK(opening.ends_with("-13\n\n"));
  const std::string epoch = opening.substr(4, opening.size() - 8);
  REQUIRE(body.mag(decision(1)).status == 0);
  CHECK(peer->until("\n\n").find("id: " + epoch + "14\n") != std::string::npos);
  served->kill();
  peer->rest();
  CHECK(fetch(proxy.port(), "/x/en/seats").status == 502);
  REQUIRE(body.mag(decision(2)).status == 0);
  served = std::make_unique<Served>(
      body, std::vector<std::string>{"--listen", std::to_string(behind), "--base-path", "/x"});
  const auto again = follow("Last-Event-ID: " + epoch + "14\r\n");
  const std::string missed = again->until("\n\n\r\n");
  CHECK(missed.find("event: recorded\nid: " + epoch + "15\n") != std::string::npos);
  CHECK_FALSE(again->hears_within(300));
  CHECK(served->end() == 0);
  CHECK(again->rest().find("event: bye\n") != std::string::npos);
}
