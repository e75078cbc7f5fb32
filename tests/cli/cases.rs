//! Cases as data: arguments, input, output and status in one file each.

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cli/cases/*.trycmd");
}
