// Runs the cases of a folder. Where one cannot run here (doctest::skip), the program ends with the
// status that ctest takes for “skipped” instead of a success, and names it: no case passes by not
// running.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <iostream>

namespace {

constexpr int skipped_status = 77;  // SKIP_RETURN_CODE in CMakeLists.txt
int skipped = 0;

class Skips final : public doctest::IReporter {
 public:
  explicit Skips(const doctest::ContextOptions& /*options*/) {}
  void report_query(const doctest::QueryData& /*query*/) override {}
  void test_run_start() override {}
  void test_run_end(const doctest::TestRunStats& /*stats*/) override {}
  void test_case_start(const doctest::TestCaseData& /*given*/) override {}
  void test_case_reenter(const doctest::TestCaseData& /*given*/) override {}
  void test_case_end(const doctest::CurrentTestCaseStats& /*stats*/) override {}
  void test_case_exception(const doctest::TestCaseException& /*thrown*/) override {}
  void subcase_start(const doctest::SubcaseSignature& /*given*/) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData& /*given*/) override {}
  void log_message(const doctest::MessageData& /*given*/) override {}
  void test_case_skipped(const doctest::TestCaseData& given) override {
    if (!given.m_skip) return;  // only left out by a filter
    ++skipped;
    std::cout << "cannot run here: " << given.m_name << '\n';
  }
};

}  // namespace

REGISTER_LISTENER("skips", 1, Skips);

int main(int count, char** arguments) {
  const int status = doctest::Context(count, arguments).run();
  return status == 0 && skipped > 0 ? skipped_status : status;
}
