#include <chrono>
#include <condition_variable>
#include <csignal>
#include <fstream>
#include <iterator>
#include <memory>
#include <mutex>
#include <ostream>
#include <thread>

#include "app/cli/clock.hpp"
#include "app/cli/session.hpp"
#include "app/site/assets.hpp"
#include "app/site/machines.hpp"
#include "app/site/site.hpp"
#include "app/verbs/verb_list.hpp"
#include "engine/errors.hpp"
#include "serving/descriptors.hpp"
#include "serving/host.hpp"
#include "serving/http.hpp"

namespace app {
namespace {

// Another program gives other answers.
std::string identity() {
  std::ifstream file("/proc/self/exe", std::ios::binary);
  return digest_of(std::string(std::istreambuf_iterator<char>(file), {}));
}

// "127.0.0.1:8080", "[::1]:8080", "8080", given for `option`.
void listen_at(serving::Options& options, const std::string& text, const char* option) {
  const std::size_t colon = text.rfind(':');
  const std::string port = colon == std::string::npos ? text : text.substr(colon + 1);
  if (!answers::is_number(port) || port.size() > 5 || std::stoi(port) > UINT16_MAX)
    not_understood("serve.listen", {events::text(option), events::text(text)});
  options.port = static_cast<std::uint16_t>(std::stoi(port));
  if (colon == std::string::npos) return;
  options.address = text.substr(0, colon);
  if (options.address.starts_with('[') && options.address.ends_with(']'))
    options.address = options.address.substr(1, options.address.size() - 2);
  if (options.address == "localhost") options.address = "127.0.0.1";
  if (!serving::is_address(options.address))
    not_understood("serve.listen", {events::text(option), events::text(text)});
}

std::vector<std::string> hosts_in(const std::string& text) {
  std::vector<std::string> hosts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    std::string host = text.substr(at, end - at);
    host.erase(0, host.find_first_not_of(' '));
    host.erase(host.find_last_not_of(' ') + 1);
    if (host.empty() || host.find_first_of("/@?# \t*") != host.npos)
      not_understood("serve.host", {events::text(text), events::text(host)});
    hosts.push_back(std::move(host));
    at = end + 1;
  }
  return hosts;
}

bool is_base_path(const std::string& text) {
  return text.size() > 1 && text.front() == '/' && text.find('/', 1) == text.npos &&
         text.find_first_of("?#%\"<> ") == text.npos;
}

std::string base_path(const std::string& text) {
  if (!is_base_path(text)) not_understood("serve.basePath", {events::text(text)});
  return text;
}

bool is_origin(const std::string& text) {
  const std::size_t host = text.find("//") + 2;
  return (text.starts_with("https://") || text.starts_with("http://")) && text.size() > host &&
         text.find('/', host) == text.npos && text.find_first_of(" ,;\"<>?#%@\\") == text.npos;
}

std::string allowed_origin(const std::string& text) {
  if (text != "*" && !is_origin(text)) not_understood("serve.origin", {events::text(text)});
  return text;
}

// Where the site lies, for others: "https://mag.example.org" and "/mag", each "" where nobody said.
struct Whereabouts {
  std::string origin, base;
};

Whereabouts whereabouts_of(const Given& given) {
  Whereabouts at;
  if (const auto text = given.value("--base-path")) at.base = base_path(*text);
  const auto url = given.value("--external-url");
  if (!url) return at;
  const std::size_t end = std::min(url->find('/', url->find("//") + 2), url->size());
  at.origin = url->substr(0, end);
  std::string base = url->substr(end);
  if (base.ends_with('/')) base.pop_back();
  if (!is_origin(at.origin) || !(base.empty() || is_base_path(base)))
    not_understood("serve.url", {events::text(*url)});
  if (given.flag("--base-path") && base != at.base)
    not_understood("serve.urlElsewhere", {events::text(*url), events::text(at.base)});
  at.base = base;
  return at;
}

// A line for each request: what was asked and by whom stands in none.
std::string line_of(const serving::Access& access) {
  const auto since = access.at.time_since_epoch();
  const engine::Instant at{std::chrono::duration_cast<std::chrono::nanoseconds>(since).count()};
  return engine::to_string(at) + " " + (access.route.empty() ? "-" : access.route) + " " +
         std::to_string(access.status) + " " + std::to_string(access.bytes) + " " +
         std::to_string(access.took.count()) + "us" + (access.is_cached ? " cached" : "");
}

std::string address_of(const serving::Options& options, const serving::Server& server,
                       const std::string& base) {
  const std::string address =
      serving::is_everywhere(options.address) ? "localhost" : options.address;
  return "http://" + serving::place_of(address, server.port()) + base + "/";
}

// Waits for the signal that ends it, which no other thread takes.
class Ending {
 public:
  Ending() {
    sigemptyset(&signals_);
    for (const int number : {SIGINT, SIGTERM, SIGUSR1}) sigaddset(&signals_, number);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    signal(SIGPIPE, SIG_IGN);
  }
  void stops(serving::Server& server) {
    thread_ = std::thread([this, &server] {
      int number = 0;
      sigwait(&signals_, &number);
      server.stop();
    });
  }
  // The server has ended: by the signal, or otherwise.
  void done() {
    pthread_kill(thread_.native_handle(), SIGUSR1);
    thread_.join();
  }

 private:
  sigset_t signals_{};
  std::thread thread_;
};

// Lines of several threads.
class Lines {
 public:
  explicit Lines(std::ostream& out) : out_(out) {}
  void add(std::string_view line) {
    const std::lock_guard lock(guard_);
    out_ << line << std::endl;
  }
  // Of what happens in its own time.
  void add_now(std::string_view line) {
    add(engine::to_string(now_of_clock()) + " " + std::string(line));
  }

 private:
  std::ostream& out_;
  std::mutex guard_;
};

// Has the site look at the log, again and again, while there is any of it; that takes a tenth of
// its time at most.
class Looking {
 public:
  Looking(PublicSite& site, Lines& lines, const words::Words& words)
      : site_(site), lines_(lines), words_(words) {
    look();
    thread_ = std::thread([this] { go_on(); });
  }
  ~Looking() {
    {
      const std::lock_guard lock(guard_);
      has_ended_ = true;
    }
    ended_.notify_all();
    thread_.join();
  }

 private:
  using Clock = std::chrono::steady_clock;

  void look() {
    try {
      site_.look();
      if (!is_well_) lines_.add_now(words_.say("serve.readable"));
      is_well_ = true;
    } catch (const std::exception& trouble) {
      if (is_well_) lines_.add_now(trouble.what());
      is_well_ = false;
    }
  }

  void go_on() {
    Clock::duration took{};
    std::unique_lock lock(guard_);
    while (!ended_.wait_for(lock,
                            std::max<Clock::duration>(std::chrono::milliseconds(100), took * 9),
                            [&] { return has_ended_; })) {
      const Clock::time_point began = Clock::now();
      look();
      took = Clock::now() - began;
    }
  }

  PublicSite& site_;
  Lines& lines_;
  const words::Words& words_;
  bool is_well_ = true;
  std::mutex guard_;
  std::condition_variable ended_;
  bool has_ended_ = false;
  std::thread thread_;
};

// Has as many connections as may be, and no more.
void fit_connections(serving::Limits& limits, Lines& lines, const words::Words& words) {
  constexpr std::size_t others = 64;  // descriptors: the log, standard output …
  const std::size_t allowed = serving::allow_descriptors(limits.connections + others);
  if (allowed >= limits.connections + others) return;
  limits.connections = std::max(allowed, 2 * others) - others;
  lines.add(words.say({"serve.fewConnections", {events::number(limits.connections)}}));
}

// Where nobody said where, and the usual port is taken, a free one does.
std::unique_ptr<serving::Server> listening(serving::Options& options, serving::Site& site,
                                           bool is_told) {
  try {
    return std::make_unique<serving::Server>(options, site);
  } catch (const serving::CannotListen&) {
    if (is_told) throw;
    options.port = 0;
    return std::make_unique<serving::Server>(options, site);
  }
}

serving::Options options_of(const Given& given) {
  serving::Options options;
  options.port = 8080;
  if (const auto text = given.value("--listen")) listen_at(options, *text, "--listen");
  if (const auto text = given.value("--allow-host")) options.allowed_hosts = hosts_in(*text);
  if (const std::string origin = whereabouts_of(given).origin; !origin.empty())
    options.allowed_hosts.push_back(origin.substr(origin.find("//") + 2));
  options.trusts_proxy = given.flag("--trust-proxy");
  return options;
}

// The counts, where nobody else reaches them.
class Metrics {
 public:
  Metrics(const serving::Server& server, const std::string& where)
      : site_(server), options_(options_at(where)), server_(options_, site_) {
    thread_ = std::thread([this] { server_.run(); });
  }
  ~Metrics() {
    server_.stop();
    thread_.join();
  }

  std::string address() const { return address_of(options_, server_, ""); }

 private:
  static serving::Options options_at(const std::string& where) {
    serving::Options options;
    listen_at(options, where, "--metrics-listen");
    return options;
  }

  MetricsSite site_;
  const serving::Options options_;
  serving::Server server_;
  std::thread thread_;
};

// Until a signal ends it.
void serve(Session& session, const Given& given, serving::Options& options, Lines& lines) {
  Ending ending;  // before any other thread is
  const Whereabouts at = whereabouts_of(given);
  const auto allowed = given.value("--allow-origin");
  PublicSite site(session.log(), {.base = at.base,
                                  .origin = at.origin,
                                  .version = identity(),
                                  .now = now_of_clock,
                                  .allow_origin = allowed ? allowed_origin(*allowed) : "",
                                  .shows_metrics = !given.flag("--metrics-listen")});
  const auto server = listening(options, site, given.flag("--listen"));
  site.served_by(*server);
  std::optional<Metrics> metrics;
  if (const auto where = given.value("--metrics-listen")) metrics.emplace(*server, *where);
  const Looking looking(site, lines, session.words());
  ending.stops(*server);
  session.say({"serve.at", {events::text(address_of(options, *server, at.base))}});
  if (serving::is_everywhere(options.address) && options.allowed_hosts.empty())
    session.say({"serve.everywhere", {}});
  if (metrics) session.say({"serve.metricsAt", {events::text(metrics->address())}});
  session.out() << std::flush;
  server->run();
  ending.done();
}

Exit run_serve(Session& session, const Given& given) {
  serving::Options options = options_of(given);
  Lines lines(session.err());
  if (given.flag("--access-log"))
    options.on_access = [&](const serving::Access& access) { lines.add(line_of(access)); };
  options.on_trouble = [&](std::string_view line) { lines.add_now(line); };
  fit_connections(options.limits, lines, session.words());
  try {
    serve(session, given, options, lines);
  } catch (const serving::CannotListen& why) {
    throw Failure(Trouble::surroundings,
                  {"serve.cannotListen", {events::text(why.place), events::text(why.what())}});
  }
  session.say({"serve.ended", {}});
  return Exit::done;
}

}  // namespace

Verb serve_verb() {
  return {
      .name = "serve",
      .summary = {"shows the public record as a site, until it is ended",
                  "montre le registre public comme un site, jusqu'à ce qu'on y mette fin"},
      .options =
          {{"--listen WHERE",
            {"address and port, such as 127.0.0.1:8080 or [::1]:0; port 0 takes a free one; else "
             "127.0.0.1:8080, or if that is taken a free one: only this machine reaches it",
             "adresse et port, comme 127.0.0.1:8080 ou [::1]:0 ; le port 0 en prend un libre ; "
             "sinon 127.0.0.1:8080, ou s'il est pris un port libre : seule cette machine "
             "l'atteint"}},
           {"--allow-host NAMES",
            {"names by which others reach it, with commas between them",
             "noms par lesquels d'autres l'atteignent, séparés par des virgules"}},
           {"--external-url URL",
            {"the address at which others reach it, such as https://mag.example.org/mag: what is "
             "cited, embedded and subscribed to says it; allows its name, and its path is the "
             "--base-path",
             "l'adresse à laquelle d'autres l'atteignent, comme https://mag.example.org/mag : ce "
             "qui est cité, intégré ou suivi par abonnement la porte ; permet son nom, et son "
             "chemin est le --base-path"}},
           {"--base-path PATH",
            {"where a proxy has put it, such as /mag", "où un mandataire l'a placé, comme /mag"}},
           {"--trust-proxy",
            {"takes from the proxy in front who reads, and under which name: X-Forwarded-For, "
             "X-Forwarded-Host and X-Forwarded-Proto; only if it always sets them",
             "prend du mandataire placé devant qui lit, et sous quel nom : X-Forwarded-For, "
             "X-Forwarded-Host et X-Forwarded-Proto ; seulement s'il les fixe toujours"}},
           {"--allow-origin ORIGIN",
            {"whose pages may read the data here: * or an origin, such as https://example.org",
             "de qui les pages peuvent lire les données ici : * ou une origine, comme "
             "https://example.org"}},
           {"--metrics-listen WHERE",
            {"shows /metrics there and nowhere else, written as for --listen",
             "montre /metrics là et nulle part ailleurs, écrit comme pour --listen"}},
           {"--access-log",
            {"a line for each request, without addresses, queries or names",
             "une ligne par requête, sans adresses, questions ni noms"}}},
      .examples = {{"mag serve", {"on this machine", "sur cette machine"}},
                   {"mag serve --listen 8090 --external-url https://mag.example.org/mag",
                    {"behind a proxy", "derrière un mandataire"}}},
      .run = run_serve,
      .reads = Reads::log};
}

}  // namespace app
